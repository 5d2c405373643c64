using Interventions.Domain.People;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Monitoring;

/// <summary>
/// Who reads, as suppressed numbers, what victims said and why the gate was closed. The OPCC does and knows no case; the force analyst knows
/// every case by name, and a number withheld from others is none to him (product.md 2 and 4).
/// </summary>
internal static class HerNumbersReaders
{
    public static bool ReadsHerNumbers(this CurrentUser user) => user.Role == Role.OpccStaff;
}
