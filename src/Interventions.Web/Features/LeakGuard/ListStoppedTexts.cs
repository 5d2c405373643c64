using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>The texts that wait to be looked at, with what matched: for a supervisor of her side, of cases open to them, and never their own.</summary>
public static class ListStoppedTexts
{
    private const int Most = 25;

    [Allow(Role.VictimContactWorker, Purpose = "Looking at a text that was stopped")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(int Total, IReadOnlyList<Row> Rows);

    /// <param name="Parts">The text, cut where it matched.</param>
    public sealed record Row(Guid AskId, Guid CaseId, string Reference, string Step, string By, DateTime At, IReadOnlyList<Part> Parts);

    /// <param name="Matched">What it gives away; null for what is between.</param>
    public sealed record Part(string Text, LeakKind? Matched);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var waiting = db.StoppedTextsFor(user, clock.GetUtcNow().UtcDateTime);
            var asks = await waiting.OrderBy(a => a.AskedAt).Take(Most).ToListAsync(ct);
            var ids = asks.ConvertAll(a => a.CaseId);
            var cases = await db.Cases.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Reference, c.PersonId }).ToDictionaryAsync(c => c.Id, ct);
            var names = await db.Users.ToNamesAsync(asks.Select(a => a.AskedBy), ct);
            List<Row> rows = [];
            foreach (var ask in asks)
            {
                access.Shows(SubjectKind.Case, ask.CaseId);
                var guard = (await LeakReading.GuardAsync(db, new(ask.CaseId, [cases[ask.CaseId].PersonId]), decoys: 0, ct)).Texts;
                rows.Add(new(ask.Id, ask.CaseId, cases[ask.CaseId].Reference, RequestCatalogueWords.Of(ask.Request), names.GetValueOrDefault(ask.AskedBy, ""), ask.AskedAt, Cut(ask.Text, guard.Find(ask.Text))));
            }

            return new View(rows.Count < Most ? rows.Count : await waiting.CountAsync(ct), rows);
        }

        private static IReadOnlyList<Part> Cut(string text, IReadOnlyList<Leak> leaks)
        {
            List<Part> parts = [];
            var at = 0;
            foreach (var leak in leaks.Where(l => l.Length > 0))
            {
                if (leak.Start >= at)
                {
                    parts.Add(new(text[at..leak.Start], null));
                    parts.Add(new(text.Substring(leak.Start, leak.Length), leak.Kind));
                    at = leak.Start + leak.Length;
                }
            }

            return [.. parts.Append(new(text[at..], null)).Where(p => p.Text.Length > 0)];
        }
    }

    /// <summary>What this user may rule on: undecided, of a case open to them, written by somebody else.</summary>
    internal static IQueryable<TextAsk> StoppedTextsFor(this AppDb db, CurrentUser user, DateTime now)
    {
        var (me, isSupervisor) = (user.Actor.UserId, user.Actor.IsSupervisor);
        var open = db.Cases.VisibleTo(user, db, now).NotBarredTo(user, db);
        return db.Set<TextAsk>().AsNoTracking().Where(a => isSupervisor && a.AskedBy != me && open.Any(c => c.Id == a.CaseId) && !db.Set<TextRuling>().Any(r => r.AskId == a.Id && !r.IsUse));
    }

    /// <summary>What matched, as it stands beside the text.</summary>
    public static string InWords(this LeakKind kind) => kind switch
    {
        LeakKind.Name => "her or a child's name",
        LeakKind.Phone => "her telephone number",
        LeakKind.Address => "her address",
        LeakKind.School => "a school",
        LeakKind.Workplace => "her workplace",
        LeakKind.PhoneLike => "a telephone number that is not openly known",
        LeakKind.PostcodeLike => "a postcode that is not openly known",
    };
}

/// <summary>A slice's name as words: "PauseCase" as "pause case".</summary>
internal static class RequestCatalogueWords
{
    public static string Of(string request) => string.Concat(request.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
