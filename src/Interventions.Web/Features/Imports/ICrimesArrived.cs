using Interventions.Web.Data;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// Told after the register of crimes has taken a file, outside the import's transaction: whatever follows from crimes, such as whose
/// they are. It may be told of the same import again, when it was cut off before, and must then do no harm.
/// </summary>
public interface ICrimesArrived
{
    Task ArrivedAsync(AppDb db, Guid importId, CancellationToken ct);
}
