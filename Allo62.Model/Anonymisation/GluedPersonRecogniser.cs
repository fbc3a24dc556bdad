namespace Allo62.Model.Anonymisation;

/// <summary>A first name and a family name in one word, as logins and addresses have them: « francinedewaele », « lefebvrejulie ».</summary>
internal sealed class GluedPersonRecogniser : IRecogniser
{
    private const int Shortest = 10;
    private const int Longest = 30;
    private const int ShortestPart = 4;

    public void Find(ScannedText text, FindingSet findings)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsWord(i) || text[i].FoldedLength is < Shortest or > Longest || (text[i].Traits & ~WordTraits.Triggers) != WordTraits.None || findings.TypeAt(i) is not null) continue;
            if (IsTwoNames(text.Folded(i)) && !FrenchWords.Contains(text.Folded(i)) && !Misspelling.OfOrdinaryWord(text.Folded(i))) findings.Add(i, i, "PERSONNE", "person-glued");
        }
    }

    private static bool IsTwoNames(ReadOnlySpan<char> word)
    {
        for (var split = ShortestPart; split <= word.Length - ShortestPart; split++)
        {
            var (left, right) = (Lexicon.Of(word[..split], word[..split]), Lexicon.Of(word[split..], word[split..]));
            if ((left & WordTraits.FirstName) != 0 && (right & WordTraits.FamilyName) != 0 || (left & WordTraits.FamilyName) != 0 && (right & WordTraits.FirstName) != 0)
            {
                if (((left | right) & (WordTraits.Ordinary | WordTraits.Function)) == 0) return true;
            }
        }
        return false;
    }
}
