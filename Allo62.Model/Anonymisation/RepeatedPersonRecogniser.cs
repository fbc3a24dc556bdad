namespace Allo62.Model.Anonymisation;

/// <summary>The name of somebody who was found, said again elsewhere in the text: « je m'appelle Blanche Neige … Neige, c'est mon mari ».</summary>
internal sealed class RepeatedPersonRecogniser : IRecogniser
{
    // Bounds the work on a text that is nothing but names.
    private const int MostNames = 12;

    public void Find(ScannedText text, FindingSet findings)
    {
        if (findings.IsEmpty) return;
        Span<int> names = stackalloc int[MostNames];
        var count = 0;
        for (var i = 0; i < text.Count && count < MostNames; i++)
        {
            if (findings.TypeAt(i) == "PERSONNE" && IsDistinct(text, i)) names[count++] = i;
        }
        if (count == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsWord(i) || findings.TypeAt(i) is not null || !IsDistinct(text, i) || text.Has(i, WordTraits.Place) && IsWhere(text, i) || PlaceContext.Surrounds(text, i)) continue;
            foreach (var name in names[..count])
            {
                if (!text.Is(name, text.Folded(i)) || text.Case(i) != text.Case(name)) continue;
                findings.Add(i, i, "PERSONNE", "person-repeated");
                break;
            }
        }
    }

    /// <summary>« à Bomy », « commune de Bomy », « 62960 Bomy », « Bomy (62) »: the town and not the person called after it.</summary>
    private static bool IsWhere(ScannedText text, int i) =>
        !text.IsCapitalised(i) || text.Has(i - 1, WordTraits.Function | WordTraits.PlaceNoun) || text.IsSign(i - 1, ",-'/(") || text.IsNumber(i - 1) || text.IsPlaceholder(i - 1) || text.IsSign(i + 1, "(-");

    /// <summary>A capital, or a word that is nothing but a name.</summary>
    private static bool IsDistinct(ScannedText text, int i) =>
        text.IsWord(i) && text[i].FoldedLength >= 3 && !text.Has(i, WordTraits.Function | WordTraits.Title | WordTraits.Acronym | WordTraits.Particle)
        && (text.IsCapitalised(i) || !text.Has(i, WordTraits.NotOnlyName));
}
