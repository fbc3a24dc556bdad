namespace Allo62.Model.Anonymisation;

/// <summary>Addresses as neighbours across the border write them: « Stationsstraat 44 », « 12 Church Street », « ul. Polna 7 ».</summary>
internal sealed class ForeignStreetRecogniser : IRecogniser
{
    private const int ShortestStreet = 7;
    private const int LongestNumber = 4;

    private static readonly string[] Endings = ["straat", "laan", "steenweg", "dreef", "gracht", "plein", "strasse", "strase"];
    private static readonly Cue English = new(0, "street", "road", "lane");
    private static readonly Cue Polish = new(0, "ul", "ulica");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsWord(i) || findings.TypeAt(i) is not null || !TryRead(text, i, out var first, out var last)) continue;
            findings.Add(first, last, "ADRESSE", "address-foreign");
            i = last;
        }
    }

    private static bool TryRead(ScannedText text, int i, out int first, out int last)
    {
        (first, last) = (i, -1);
        if (HasStreetEnding(text, i) && IsHouseNumber(text, i + 1)) last = WithLetter(text, i + 1);
        else if (English.Is(text, i) && text.IsCapitalised(i) && text.IsCapitalised(i - 1) && IsHouseNumber(text, i - 2)) (first, last) = (i - 2, i);
        else if (Polish.Is(text, i))
        {
            var name = text.IsSign(i + 1, '.') ? i + 2 : i + 1;
            if (text.IsCapitalised(name) && !text[name].LineBefore && IsHouseNumber(text, name + 1)) last = WithLetter(text, name + 1);
        }
        return last >= 0;
    }

    private static bool HasStreetEnding(ScannedText text, int i)
    {
        var word = text.Folded(i);
        if (word.Length < ShortestStreet) return false;
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending)) return !FrenchWords.Contains(word);
        }
        return false;
    }

    private static bool IsHouseNumber(ScannedText text, int i) => text.IsNumber(i) && text[i].FoldedLength <= LongestNumber && !text[i].LineBefore;

    private static int WithLetter(ScannedText text, int number) =>
        text.IsWord(number + 1) && text[number + 1].FoldedLength == 1 && text.IsGlued(number + 1) ? number + 1 : number;
}
