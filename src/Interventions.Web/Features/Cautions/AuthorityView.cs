using Interventions.Domain.Cases;

namespace Interventions.Web.Features.Cautions;

/// <summary>On whose word the caution rests (CC-04, CC-05, CC-21, CC-22): each fact with who and when. For decision-makers.</summary>
/// <param name="Rows">In the order they have to come.</param>
public sealed record AuthorityView(IReadOnlyList<AuthorityView.Row> Rows)
{
    /// <param name="What">What is on record.</param>
    /// <param name="Words">The fact itself, where it is more than that.</param>
    /// <param name="By">Who recorded it.</param>
    /// <param name="At">When it was so or was recorded, UTC.</param>
    public sealed record Row(string What, string? Words, string By, DateTime At);

    /// <summary>Everybody named in it, so that the names can be looked up with the others of the page.</summary>
    internal static IEnumerable<Guid> People(CaseFile file) =>
        new[] { file.Authorisation?.By, file.CautionOffer?.By, file.Caution?.By, file.Caution?.DeadlineAuthorisedBy }.OfType<Guid>();

    /// <summary>Null while nothing is authorised.</summary>
    internal static AuthorityView? Of(CaseFile file, IReadOnlyDictionary<Guid, string> names)
    {
        if (file.Authorisation is not { } authorised)
        {
            return null;
        }

        List<Row> rows =
        [
            new("He admitted the offence, before any offer", null, Name(authorised.By), authorised.AdmittedAt),
            new("Enough evidence to charge; a caution should be given", authorised.CpsReference is { } cps ? $"CPS reference {cps}" : null, Name(authorised.By), authorised.At),
        ];
        if (authorised.LongerBecause is { } longer)
        {
            rows.Add(new("May be given up to 20 weeks", longer, Name(authorised.By), authorised.At));
        }

        if (file.CautionOffer is { } offer)
        {
            rows.Add(new("Effect of the caution explained", null, Name(offer.By), offer.At));
            rows.Add(new("Warned that he may be prosecuted if he does not keep the conditions", null, Name(offer.By), offer.At));
            rows.Add(new("Legal advice was available", null, Name(offer.By), offer.At));
        }

        if (file.Caution is { } caution)
        {
            rows.Add(new("He consented and signed", null, Name(caution.By), caution.At));
            if (caution.DeadlineAuthorisedBy is { } by)
            {
                rows.Add(new("More than 16 weeks to keep the conditions", caution.DeadlineReason, Name(by), caution.At));
            }
        }

        return new(rows);

        string Name(Guid id) => names.GetValueOrDefault(id, "Somebody who has left");
    }
}
