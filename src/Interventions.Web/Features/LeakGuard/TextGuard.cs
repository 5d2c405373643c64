using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>
/// Stops what would tell his side of her (docs/decisions/0031). Whether a name of hers, a decoy or anybody's telephone number stopped it,
/// the sentence, the record and the wait are the same.
/// </summary>
public sealed class TextGuard(AppDbs dbs, CurrentUser user, TimeProvider clock, IConfiguration settings) : ITextGuard
{
    /// <summary>How many decoys a person has; tests of other things take them away.</summary>
    public const string DecoysSetting = "LeakGuard:Decoys";

    private readonly List<Guid> _letThrough = [];
    private TextStop? _look;

    public async Task<Problem?> LookAsync(object request, CancellationToken ct)
    {
        if (user.Role == Role.System || !SavesTexts(request))
        {
            return null;
        }

        await using var db = dbs.Create();
        var texts = await WrittenAbout.TextsAsync(db, request, ct);
        var (now, name) = (user.Stamp(clock).At, RequestCatalogue.NameOf(request.GetType()));
        if (texts.Count == 0 || await WrittenAbout.OfAsync(db, request, user, now, ct) is not { } about)
        {
            return null;
        }

        texts = await NotLetThroughAsync(db, texts, about.Id, name, ct);
        if (texts.Count == 0)
        {
            return null;
        }

        var asked = (request as IAboutCase)?.CaseId;
        var stops = await StopPace.OfAsync(db, user.Actor.UserId, now, ct);
        var neverWaits = request.GetType().IsDefined(typeof(NeverWaitsAttribute), inherit: true);
        if (!neverWaits && stops.Until(about.Id, now) is { } waits)
        {
            return Stopped(waits, asked, name, []);
        }

        var guards = await LeakReading.GuardAsync(db, about, settings.GetValue(DecoysSetting, LeakDecoys.Usual), ct);
        var leaking = texts.Where(t => Leaks(about.OwnWords is [_, var contact] && t.Text == contact ? guards.Contact : guards.Texts, t)).Select(t => t.Text).ToList();
        _look = new() { UserId = user.Actor.UserId, Role = user.Role, Request = name, About = about.Id, At = now, WasStopped = leaking.Count > 0 };
        if (leaking.Count == 0)
        {
            return null;
        }

        db.Add(_look);
        await db.SaveChangesAsync(ct);
        return Stopped(neverWaits ? null : stops.With(new(about.Id, now, true)).Until(about.Id, now), asked, name, leaking);
    }

    public async Task SavedAsync(CancellationToken ct)
    {
        if (_letThrough.Count == 0)
        {
            return;
        }

        await using var db = dbs.Create();
        foreach (var id in _letThrough)
        {
            db.Add(new TextRuling { AskId = id, IsUse = true, Step = TextStep.Used, By = user.Actor.UserId, At = user.Stamp(clock).At });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException exception) when (DatabaseErrors.ProblemIn(exception) is Stale or Refused)
            {
                // Used twice at once. Both texts are saved, and telling one of the writers otherwise would have them write it again.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>A step that cannot be taken would else be a way of asking that leaves no trace where the guess was wrong.</summary>
    public async Task RefusedAsync(CancellationToken ct)
    {
        if (_look is { WasStopped: false } look)
        {
            await using var db = dbs.Create();
            db.Add(look);
            await db.SaveChangesAsync(ct);
        }
    }

    internal static bool SavesTexts(object request) => request is Referrals.AmendReferral.Command or Referrals.SubmitDraft.Command || GuardedText.Of(request).Count > 0;

    private static bool Leaks(Domain.VictimSupport.LeakGuard guard, GuardedText text) => guard.Find(text.Text).Any(l => l.Kind switch
    {
        LeakKind.Name => !text.MayName,
        LeakKind.PhoneLike or LeakKind.PostcodeLike => !text.HasPlaces,
        _ => true,
    });

    private static NeutralWords Stopped(DateTime? waits, Guid? caseId, string name, List<string> texts) => new(
        waits is { } until ? $"{NeutralWords.Sentence} You can save again at {London.ToLocal(until):HH:mm}." : NeutralWords.Sentence,
        caseId is { } id && texts.Count > 0 ? new(id, name, texts) : null);

    /// <summary>Takes out what a supervisor has let through for this writer, this case and this step, once.</summary>
    private async Task<IReadOnlyList<GuardedText>> NotLetThroughAsync(AppDb db, IReadOnlyList<GuardedText> texts, Guid about, string name, CancellationToken ct)
    {
        var (me, let) = (user.Actor.UserId, db.Set<TextRuling>().Where(r => r.Step == TextStep.LetThrough));
        var through = await db.Set<TextAsk>().TagWith(LeakReading.Tag).AsNoTracking()
            .Where(a => a.AskedBy == me && a.CaseId == about && a.Request == name && let.Any(r => r.AskId == a.Id) && !db.Set<TextRuling>().Any(r => r.AskId == a.Id && r.IsUse))
            .Select(a => new { a.Id, a.TextHash }).ToListAsync(ct);
        var used = through.Where(t => texts.Any(x => TextAsk.HashOf(x.Text) == t.TextHash)).ToList();
        _letThrough.AddRange(used.Select(u => u.Id));
        return [.. texts.Where(x => used.All(u => u.TextHash != TextAsk.HashOf(x.Text)))];
    }
}
