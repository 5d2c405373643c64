using System.Globalization;
using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.NonCompliance;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>Puts a pack together from the case. A provider gets what facilitators may read anyway; the police and the CPS the rest (domain.md 4.3).</summary>
internal sealed class BreachPackReading(AppDb db, CaseFile file, PackReaders readers, HerNames hers)
{
    private static readonly AttendanceFact[] NeverCounting = [AttendanceFact.StoodDown, AttendanceFact.CancelledByUs, AttendanceFact.SentHomeService];

    private bool IsForPolice => readers == PackReaders.PoliceAndProsecutors;

    public async Task<BreachPackContent> ReadAsync(int number, Stamp stamp, CancellationToken ct)
    {
        var documents = await db.SignedDocuments.AsNoTracking().Where(d => d.CaseId == file.Id).OrderBy(d => d.Id).ToListAsync(ct);
        var caution = documents.FirstOrDefault()?.Document;
        var contacts = await HisContacts.OfAsync(db, file.Id, IsForPolice ? Role.DecisionMaker : Role.Facilitator, ct);
        return new()
        {
            Marking = "OFFICIAL-SENSITIVE",
            Reference = file.Reference,
            Number = number,
            For = readers.InWords(),
            MadeAt = stamp.At,
            MadeBy = $"{stamp.By.Name}, {stamp.By.Role.InWords()}",
            Notes = Notes(),
            Name = caution?.Name ?? file.Person.FullName,
            DateOfBirth = caution?.DateOfBirth ?? file.Person.DateOfBirth,
            Offences = OffencesOf(caution),
            Conditions = [.. documents.Select(d => ConditionsOf(d.Document))],
            Deadline = file.Deadline,
            Sessions = [.. (await SessionRow.OfAsync(db, file, ct)).Select(Packed)],
            Reported = [.. (await ReviewRow.OfAsync(db, file, London.DayOf(stamp.At), ct)).Reverse().Select(Packed)],
            Attempts = [.. contacts.Attempts.Select(a => new PackedAttempt(a.TriedAt, a.By, a.Channel.InWords(), a.Result.InWords(), Typed(a.Note)))],
            Letters = [.. contacts.Letters.Reverse().Select(l => new PackedLetter(l.SentAt, l.By, l.Kind.InWords(), l.How.InWords(), l.Language, IsForPolice ? hers.Out(l.Text)! : l.Text))],
            Explanations = [.. contacts.Explanations.Select(e => new PackedExplanation(e.AskedAt, e.AskedBy ?? e.By, e.How.InWords(), e.GaveNone, Typed(e.HisWords), Typed(e.Evidence)))],
        };
    }

    /// <summary>
    /// What people typed is for the police and the CPS only. A provider's people typed some of it and read it unfiltered: beside it, every
    /// word left out would say that it is hers.
    /// </summary>
    private string? Typed(string? text) => IsForPolice ? hers.Out(text) : null;

    private IReadOnlyList<string> Notes() =>
    [
        "Facts as recorded, with who recorded them and when. Opinions, notes of sessions and risk are not part of it.",
        "A session he was stood down from, or that the service cancelled or sent him home from, never counts against him.",
        IsForPolice ? $"{BreachPackContent.LeftOut} stands where a text would have named somebody else." : "What people wrote in their own words is not part of it.",
        IsForPolice ? "The signed document stands in the tracker with its checksum; this is not a copy of it." : "Conditions are given by their titles.",
    ];

    private IReadOnlyList<PackedOffence> OffencesOf(CautionDocument? caution) => caution is { Offences.Count: > 0 }
        ? [.. caution.Offences.Select(o => new PackedOffence(o.Title, o.CommittedOn, o.CrimeReference))]
        : [.. file.Offences.Select(o => new PackedOffence(OffenceCatalogue.Find(o.Facts.CjsCode)?.Title ?? o.Facts.CjsCode, o.Facts.CommittedOn, o.CrimeReference))];

    private PackedConditions ConditionsOf(CautionDocument document) => new(
        document.Variation == 0 ? "As first signed" : $"As varied, {document.Variation}", document.SignedOn, IsForPolice ? document.Officer : null, document.Deadline,
        [.. document.Conditions.Select(c => new PackedCondition(c.Number, IsForPolice ? hers.Out(c.Text)! : c.Title ?? Condition.OwnWording, c.DueOn))]);

    private PackedSession Packed(SessionRow row) => new(
        row.Run, row.Session, row.Day, row.Outcome?.Description(), row.Entries.Any(e => e.Stands && NeverCounting.Contains(e.Fact)),
        [.. row.Entries.Select(e => new PackedEntry(
            e.At, $"{e.By}, {Role.Facilitator.InWords()}", e.Fact.InWords(), e.Reason?.InWords(), e.ArrivedAt?.ToString("HH:mm", CultureInfo.InvariantCulture), Typed(e.CorrectionReason), e.Stands))]);

    private PackedReport Packed(ReviewRow row)
    {
        // What happened may tell who reported it: of a new offence only its reference, and no note that his side may not read.
        var isTold = row.What is not (Reason.NewOffence or Reason.OtherCondition);
        return new(
            row.At, row.By, (IsForPolice ? row.What : row.What.ForHisSide()).InWords(), IsForPolice ? hers.Out(row.Condition) : null,
            IsForPolice && row.NewOffence is { } offence ? $"{offence.CrimeReference}, {offence.CommittedOn.InWords()}" : null, isTold ? Typed(row.Note) : null,
            [.. row.Findings.Select(f => new PackedFinding(f.At, $"{f.By}, {Role.DecisionMaker.InWords()}", f.Finding.InWords(), IsForPolice ? hers.Out(f.Reasons) : null, IsForPolice ? hers.Out(f.WhyNotAsked) : null))]);
    }
}
