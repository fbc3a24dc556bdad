namespace Allo62.Model.Anonymisation;

/// <summary>Names spelled letter by letter: « d u p o n t », « d comme Denise, u comme Ursule ».</summary>
internal sealed class SpelledNameRecogniser : IRecogniser
{
    private const int FewestLetters = 4;
    private const int FewestWithWords = 2;
    private const int MostTokens = 80;

    public void Find(ScannedText text, FindingSet findings)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsLetter(text, i)) continue;
            var last = Read(text, i, out var letters, out var withWords);
            if (withWords >= FewestWithWords || letters >= FewestLetters)
            {
                findings.Add(i, last, "PERSONNE", "person-spelled");
                if (SaidBefore(text, i) is >= 0 and var said) findings.Add(said, said, "PERSONNE", "person-spelled");
                if (SaidAfter(text, i, last) is >= 0 and var again) findings.Add(again, again, "PERSONNE", "person-spelled");
            }
            i = last;
        }
    }

    /// <summary>« Bouhired, B, O, U, H … »: the name that is spelled next.</summary>
    private static int SaidBefore(ScannedText text, int first)
    {
        var word = text.IsSign(first - 1, ",:(") ? first - 2 : first - 1;
        return IsSpelled(text, word, first) ? word : -1;
    }

    /// <summary>« B comme Berthe, o, u, d … », soit Boudard ».</summary>
    private static int SaidAfter(ScannedText text, int first, int last)
    {
        var word = last + 1;
        while (word - last < 5 && (text.IsSign(word, ",»\").:") || text.Is(word, "soit") || text.Is(word, "donc"))) word++;
        return IsSpelled(text, word, first) ? word : -1;
    }

    private static bool IsSpelled(ScannedText text, int word, int first) =>
        text.IsCapitalised(word) && text[word].FoldedLength >= FewestLetters && text.Folded(word)[0] == text.Folded(first)[0];

    private static int Read(ScannedText text, int first, out int letters, out int withWords)
    {
        (letters, withWords) = (0, 0);
        var last = first;
        for (var i = first; i < text.Count && i - first < MostTokens && (i == first || !text[i].LineBefore);)
        {
            if (IsLetter(text, i))
            {
                letters++;
                last = i++;
                if (!text.Is(i, "comme") || !text.IsWord(i + 1) || text[i + 1].LineBefore) continue;
                withWords++;
                last = i + 1;
                i += 2;
            }
            else if (text.IsSign(i, ",-") || text.Is(i, "deux") && IsLetter(text, i + 1)) i++;
            else break;
        }
        return last;
    }

    /// <summary>A letter by itself; « l' » and « R.S.A. » are something else.</summary>
    private static bool IsLetter(ScannedText text, int i) =>
        text.IsWord(i) && text[i].FoldedLength == 1 && !text.IsSign(i + 1, "'.") && !text.IsSign(i - 1, "'.") && !(text.IsGlued(i)
            && text.IsNumber(i - 1)) && !(text.IsGlued(i + 1) && text.IsNumber(i + 1));
}
