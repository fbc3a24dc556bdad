namespace Allo62.Model.Anonymisation;

/// <summary>
/// Names as agents jot them down, in small letters or all in capitals, between two separators: « tison c. / apa », « (caron j) »,
/// « dem attest. dacosta élodie, mail », « DAME COLONNA LUCIE. », « veuve coutant ».
/// </summary>
internal sealed class ShorthandPersonRecogniser : IRecogniser
{
    private const int ShortestSurname = 4;
    private const int ShortestBesideData = 6;

    private static readonly Cue Widows = new(0, "veuve", "vve", "epouse", "epse");
    private static readonly Cue Openers = new(0, "dame", "est", "dem", "appel", "rappel", "mere", "pere", "contact", "usager", "usagere", "famille", "fille", "fils", "ou", "et");

    // Letters that are words or units by themselves.
    private static readonly Cue LoneLetters = new(0, "a", "y", "n", "l", "d", "m", "h", "e", "x", "o");

    public void Find(ScannedText text, FindingSet findings)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsWord(i) || text[i].FoldedLength < 3 || text.Case(i) == LetterCase.Capitalised || findings.TypeAt(i) is not null) continue;
            var last = End(text, findings, i);
            if (last < 0 || PlaceContext.Surrounds(text, i)) continue;
            findings.Add(i, last, "PERSONNE", "person-shorthand");
            i = last;
        }
    }

    private static int End(ScannedText text, FindingSet findings, int i)
    {
        if (text.Has(i, WordTraits.Function | WordTraits.Title | WordTraits.Acronym | WordTraits.Place | WordTraits.StreetType | WordTraits.FileNoun | WordTraits.Month)) return -1;
        if (Widows.Is(text, i - 1) && !text[i].LineBefore && IsSurname(text, i) && !text.Has(i, WordTraits.Ordinary)) return i;
        if (!Opens(text, i)) return -1;
        if (IsInitialAfter(text, i)) return IsSurname(text, i) && text.IsSign(i + 2, '.') | !text.Has(i, WordTraits.Ordinary) ? i + 1 : -1;
        if (IsFirstNameAfter(text, i)) return i + 1;
        return StandsBesideData(text, findings, i) ? i : -1;
    }

    /// <summary>At the start, after a sign or a placeholder, or after a word that a name follows.</summary>
    private static bool Opens(ScannedText text, int i) =>
        text.StartsLine(i) || text.IsSign(i - 1, ",;:/(+-.=«\"") && !text.IsGlued(i) | text.IsSign(i - 1, "(/«\"") || text.IsPlaceholder(i - 1) || Openers.Is(text, i - 1);

    private static bool Closes(ScannedText text, int i) => i >= text.Count || text[i].LineBefore || text.IsSign(i, ",;:/().+-=»\"") || text.IsPlaceholder(i);

    private static bool IsSurname(ScannedText text, int i) =>
        text.Has(i, WordTraits.FamilyName) || text[i].FoldedLength >= ShortestSurname && (NameWord.IsUnknown(text, i) || NameWord.IsRare(text, i) && !NameWord.IsRunTogether(text.Folded(i), true));

    /// <summary>« caron j) », « fontaine g., ».</summary>
    private static bool IsInitialAfter(ScannedText text, int i)
    {
        var letter = i + 1;
        if (!text.IsWord(letter) || text[letter].FoldedLength != 1 || text[letter].LineBefore || text.IsGlued(letter) || text.Has(i, WordTraits.FirstName) && text.Has(i, WordTraits.NotOnlyName)) return false;
        if (text.IsSign(letter + 1, '.') && text.IsGlued(letter + 1)) return !text.Is(letter, "m") && Closes(text, letter + 2);
        return !LoneLetters.Is(text, letter) && Closes(text, letter + 1);
    }

    /// <summary>« dacosta élodie », « BOULANGER MARIE, »: what follows is a first name and then nothing more.</summary>
    private static bool IsFirstNameAfter(ScannedText text, int i)
    {
        var first = i + 1;
        if (!text.Has(first, WordTraits.FirstName) || text.Has(first, WordTraits.Function | WordTraits.Month | WordTraits.Place) || text[first].LineBefore || text.IsGlued(first)
            || text.Case(first) != text.Case(i) || text[i].FoldedLength < ShortestSurname) return false;
        if (text.Has(first, WordTraits.NotOnlyName) && !(text.IsAllCapitals && text.Has(i, WordTraits.FamilyName))) return false;
        return Closes(text, first + 1) && IsSurname(text, i) && (!text.Has(i, WordTraits.Ordinary | WordTraits.Relation | WordTraits.Call | WordTraits.PersonNoun) || text.IsAllCapitals && text.Has(i, WordTraits.FamilyName) && !text.Has(i, WordTraits.Relation | WordTraits.Call));
    }

    /// <summary>« …4308, wagnon, aide permis »: alone between two separators, no French in it, right beside an account, a telephone or an address.</summary>
    private static bool StandsBesideData(ScannedText text, FindingSet findings, int i) =>
        text[i].FoldedLength >= ShortestBesideData && Closes(text, i + 1) && !text.IsGlued(i + 2) && NameWord.IsForeignToAll(text, i)
            && (findings.TypeAt(i - 2) is not (null or "PERSONNE") || findings.TypeAt(i + 2) is not (null or "PERSONNE"));
}
