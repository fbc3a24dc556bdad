namespace Allo62.Model.Anonymisation;

/// <summary>The words at which a recogniser begins to look: marked while a text is cut into words, so that all others cost nothing.</summary>
internal static class Triggers
{
    public static IEnumerable<(WordTraits Trigger, IReadOnlyList<Cue> Cues)> All =>
    [
        (WordTraits.Introduces, IntroducedPersonRecogniser.Starts),
        (WordTraits.Relates, RelatedPersonRecogniser.Starts),
        (WordTraits.Births, BirthDateRecogniser.Starts),
        (WordTraits.Mails, [.. SpokenEmailRecogniser.Starts, .. BrokenEmailRecogniser.Starts]),
        (WordTraits.Dwells, AddressComplement.Starts),
    ];
}
