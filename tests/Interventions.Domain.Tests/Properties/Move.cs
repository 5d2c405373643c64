using CsCheck;

namespace Interventions.Domain.Tests.Properties;

/// <summary>One random thing somebody tries: what, who, with which choices, and how much later.</summary>
internal readonly record struct Move(int What, int Who, int Pick, int Other, int Minutes)
{
    private static readonly Gen<int> Later = Gen.Frequency((16, Gen.Int[1, 300]), (3, Gen.Int[1440, 3 * 1440]), (1, Gen.Int[8 * 1440, 32 * 1440]));

    public static Gen<Move> Any { get; } =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 9999], Gen.Int[0, 9999], Later, (what, who, pick, other, later) => new Move(what, who, pick, other, later));

    public static Gen<Move[]> Sequence { get; } = Any.Array[30, 60];

    public T Of<T>(IReadOnlyList<T> choices) => choices[Pick % choices.Count];

    public T AlsoOf<T>(IReadOnlyList<T> choices) => choices[Other % choices.Count];

    public bool OneIn(int n) => Other % n == 0;
}
