namespace Interventions.Web.Pipeline;

/// <summary>What every request answers with.</summary>
/// <remarks>The static <see cref="Failed"/> lets a behaviour build a failure of any response type without reflection.</remarks>
public interface IOutcome<TSelf>
    where TSelf : IOutcome<TSelf>
{
    /// <summary>What went wrong; null when it worked.</summary>
    Problem? Problem { get; }

    static abstract TSelf Failed(Problem problem);
}

/// <summary>It worked, or a problem.</summary>
public sealed record Outcome(Problem? Problem) : IOutcome<Outcome>
{
    public static Outcome Done { get; } = new((Problem?)null);

    public static Outcome Failed(Problem problem) => new(problem);

    /// <summary>For values whose type is an interface, which C# does not convert by itself.</summary>
    public static Outcome<T> Of<T>(T value) => new(value, null);

    public static implicit operator Outcome(Problem problem) => Failed(problem);
}

/// <summary>A value, or a problem.</summary>
public sealed record Outcome<T> : IOutcome<Outcome<T>>
{
    private readonly T? _value;

    internal Outcome(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    public Problem? Problem { get; }

    /// <summary>The value; asking a failure for it is a bug.</summary>
    public T Value => Problem is null
        ? _value!
        : throw new InvalidOperationException($"There is no value: {Problem.GetType().Name}.");

    public static Outcome<T> Failed(Problem problem) => new(default, problem);

    /// <summary>What is made of the value; the problem where there is none.</summary>
    public Outcome<TMade> Then<TMade>(Func<T, TMade> make) => Problem is { } problem ? Outcome<TMade>.Failed(problem) : new(make(Value), null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => Failed(problem);
}
