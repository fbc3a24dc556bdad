namespace Allo62.Training.Robustness;

/// <summary>All perturbations that <c>allo62 robustness</c> tries, in the order in which it prints them.</summary>
internal static class Perturbations
{
    private static readonly double[] ErrorShares = [0.05, 0.1];

    public static IReadOnlyList<ITypingError> Slips { get; } = [new KeyboardNeighbour(), new SwappedLetters(), new DoubledLetter(), new MissingLetter()];

    public static IReadOnlyList<IPerturbation> All { get; } =
    [
        new UpperCase(), new LowerCase(), new WithoutAccents(), new OtherApostrophe(),
        new PoliteOpening(), new PoliteClosing(), new WeatherFirst(), new AppendedChatter(), new Emoji(),
        new OneErrorInSixWords(), .. Slips.SelectMany(slip => ErrorShares.Select(share => new TypingErrors(slip, share))), new SmsSpelling(),
    ];
}
