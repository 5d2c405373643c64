namespace Interventions.Domain.Reoffending;

/// <summary>A 95 % interval, unless whoever gives it says otherwise.</summary>
public readonly record struct Interval(double Low, double High);

/// <summary>A number and how sure we are of it.</summary>
public readonly record struct Estimate(double Value, Interval Interval);
