namespace Interventions.Domain.Calendar;

/// <summary>A bank holiday in England and Wales.</summary>
/// <param name="Day">The day off; the substitute day where the holiday itself falls on a weekend.</param>
/// <param name="Name">The name as staff know it.</param>
public sealed record BankHoliday(DateOnly Day, string Name);
