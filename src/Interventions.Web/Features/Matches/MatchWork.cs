using System.Diagnostics;
using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Reoffending.Matching;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>What is to be matched.</summary>
/// <param name="By">Who asks.</param>
/// <param name="At">UTC.</param>
/// <param name="ImportId">The file that has just come; null where somebody asks without one.</param>
/// <param name="IsWhole">Every crime again, under weights estimated anew.</param>
internal sealed record MatchOrder(Guid By, DateTime At, Guid? ImportId, bool IsWhole = false);

/// <summary>What came of it.</summary>
/// <param name="Crimes">How many crimes were looked at.</param>
/// <param name="Changed">For how many something else stands now.</param>
/// <param name="Checked">How many cases have one more check.</param>
/// <param name="IsWhole">Whether all were looked at.</param>
public sealed record MatchEffect(int Crimes, int Changed, int Checked, bool IsWhole);

/// <summary>
/// Matches crimes with people and writes down what stands. It reads and reckons without a transaction, so that others can work, and writes
/// in one: if somebody else has matched meanwhile, it writes nothing. Done again, it does no harm.
/// </summary>
internal sealed class MatchWork(AppDb db, MatchOrder order)
{
    public const string Overtaken = "Crimes were matched by somebody else at the same time, and nothing was changed twice. Look at the page again; start anew if something is missing.";

    private const int AtOnce = 2000;

    /// <summary>Weights serve until there are so many times the people they were learnt from.</summary>
    private const int Outgrown = 2;
    private const int FewPeople = 1000;

    public async Task<MatchEffect> RunAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var last = await db.MatchRuns.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        var model = await db.MatchModels.AsNoTracking().OrderByDescending(m => m.Id).FirstOrDefaultAsync(ct);

        // Before the crimes: of a file that comes in between, nothing is matched here, so nothing may be checked against it.
        var files = await CrimeFile.AllAsync(db, ct);
        var until = await CrimesToMatch.UpToNowAsync(db, ct);
        var reading = Stages.Begin("people and crimes read");
        var people = await PeopleOnRecord.ReadAsync(db, ct);
        var isWhole = order.IsWhole || last is null || model is null || people.All.Count > Outgrown * Math.Max(model.People, FewPeople);
        var known = await db.MatchedPeople.AsNoTracking().ToDictionaryAsync(p => p.PersonId, p => p.Fingerprint, ct);
        var changed = people.All.Where(p => !known.TryGetValue(p.Id, out var print) || print != PeopleOnRecord.FingerprintOf(p)).ToList();
        var gone = known.Keys.Except(people.All.Select(p => p.Id)).ToList();
        var crimes = isWhole ? await until.AllAsync(db, ct) : [];
        reading?.Dispose();
        NameBook book = new();
        var weights = Weigh(isWhole, model, people, crimes, book);
        crimes = isWhole ? crimes : await until.SinceAsync(db, last!, changed, gone, weights, ct);
        var (matcher, proposals) = Propose(people, weights, book, crimes, ct);
        var due = await CheckWork.PrepareAsync(db, people, files, order.ImportId, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldMatchesAsync(ct);
        if (await db.MatchRuns.MaxAsync(r => (long?)r.Id, ct) != last?.Id)
        {
            throw new CaseRuleException(Overtaken);
        }

        var written = await WriteAsync(people, crimes, matcher, proposals, isWhole, ct);
        await KeepPeopleAsync(changed, [.. changed.Select(p => p.Id).Where(known.ContainsKey), .. gone], ct);
        if (isWhole)
        {
            db.MatchModels.Add(new() { At = order.At, People = people.All.Count, Weights = weights.ToText() });
        }

        db.MatchRuns.Add(new()
        {
            At = order.At,
            By = order.By,
            ImportId = order.ImportId,
            CheckedUntil = files.Find(f => f.ImportId == order.ImportId)?.Until,
            IsWhole = isWhole,
            Crimes = crimes.Count,
            People = people.All.Count,
            LastCrimeId = until.LastCrimeId,
            LastChangeId = until.LastChangeId,
            LastDecisionId = until.LastDecisionId,
            Milliseconds = (int)watch.ElapsedMilliseconds,
        });
        await db.SaveChangesAsync(ct);
        using var checking = Stages.Begin("cases checked");
        var checks = await due.WriteAsync(db, order.At, ct);
        await transaction.CommitAsync(ct);
        return new(crimes.Count, written, checks, isWhole);
    }

    private static MatchWeights Weigh(bool isWhole, MatchModel? model, PeopleOnRecord people, List<CrimeRead> crimes, NameBook book)
    {
        using var stage = Stages.Begin("weights estimated");
        return isWhole ? MatchEstimate.Of(people.All, [.. crimes.Select(c => c.Suspect).Distinct()], book) : MatchWeights.Parse(model!.Weights);
    }

    private static (CrimeMatcher? Matcher, Dictionary<Identity, IReadOnlyList<Proposal>> Proposals) Propose(
        PeopleOnRecord people, MatchWeights weights, NameBook book, List<CrimeRead> crimes, CancellationToken ct)
    {
        using var stage = Stages.Begin("suspects and people compared");
        Dictionary<Identity, IReadOnlyList<Proposal>> proposals = [];
        CrimeMatcher? matcher = crimes.Count == 0 ? null : new(people.All, weights, book);
        foreach (var crime in crimes)
        {
            ct.ThrowIfCancellationRequested();
            if (!proposals.ContainsKey(crime.Suspect))
            {
                proposals.Add(crime.Suspect, matcher!.Of(crime.Suspect));
            }
        }

        return (matcher, proposals);
    }

    private async Task<int> WriteAsync(PeopleOnRecord people, List<CrimeRead> crimes, CrimeMatcher? matcher, Dictionary<Identity, IReadOnlyList<Proposal>> proposals, bool isWhole, CancellationToken ct)
    {
        using var stage = Stages.Begin("matches written");
        var said = (await db.MatchDecisions.AsNoTracking().Where(d => d.Answer != MatchAnswer.TakenBack && !db.MatchDecisions.Any(x => x.CrimeId == d.CrimeId && x.PersonId == d.PersonId && x.Id > d.Id)).ToListAsync(ct)).ToLookup(d => d.CrimeId);
        var all = isWhole ? (await db.CrimeMatches.AsNoTracking().ToListAsync(ct)).ToLookup(m => m.CrimeId) : null;
        List<CrimeMatch> add = [];
        List<long> remove = [];
        var changed = 0;
        foreach (var chunk in crimes.Chunk(AtOnce))
        {
            var ids = all is null ? chunk.Select(c => c.Id).ToList() : [];
            var standing = all ?? (await db.CrimeMatches.AsNoTracking().Where(m => ids.Contains(m.CrimeId)).ToListAsync(ct)).ToLookup(m => m.CrimeId);
            foreach (var crime in chunk)
            {
                IReadOnlyCollection<CrimeMatch> before = [.. standing[crime.Id]];
                var notTheirs = said[crime.Id].Where(d => d.Answer == MatchAnswer.NotHis).Select(d => people.SelfOf(d.PersonId)).ToHashSet();
                var proposed = notTheirs.Count == 0 ? proposals[crime.Suspect] : matcher!.Of(crime.Suspect, notTheirs);
                var now = MatchRows.Of(crime.Id, proposed, [.. said[crime.Id]], people.SelfOf);
                if (!MatchRows.AreSame(before, now))
                {
                    changed++;
                    add.AddRange(now);
                    remove.AddRange(before.Count > 0 ? [crime.Id] : []);
                }
            }
        }

        foreach (var ids in remove.Chunk(AtOnce))
        {
            await db.CrimeMatches.Where(m => ids.Contains(m.CrimeId)).ExecuteDeleteAsync(ct);
        }

        await BulkRows.AddAsync(db, add, ct);
        return changed;
    }

    private async Task KeepPeopleAsync(List<KnownPerson> changed, List<Guid> outdated, CancellationToken ct)
    {
        foreach (var ids in outdated.Chunk(AtOnce))
        {
            await db.MatchedPeople.Where(p => ids.Contains(p.PersonId)).ExecuteDeleteAsync(ct);
        }

        await BulkRows.AddAsync(db, changed.ConvertAll(p => new MatchedPerson { PersonId = p.Id, Fingerprint = PeopleOnRecord.FingerprintOf(p) }), ct);
    }
}
