namespace Allo62.Model.Anonymisation;

/// <summary>Names after a title: « Mme DUPONT Marie », « M. et Mme Kowalski », « le docteur Petit ».</summary>
internal sealed class TitledPersonRecogniser : IRecogniser
{
    // Titles that are also something else (« me », « mm », « pr ») need a word that looks like a name after them.
    private static readonly Cue Sure = new(0, "mr", "mme", "mmes", "mlle", "mlles", "mde", "mdme", "monsieur", "madame", "mademoiselle", "vve", "docteur", "maitre", "dr");

    private const int LongestShortForm = 4;

    // How family names end that are words too, and verbs do not: « mme cornet », « mr plateau ».
    private static readonly string[] NameEndings = ["et", "ot", "eau", "on", "in", "ard", "el", "ault", "ain", "ier", "ert", "oux", "aux", "ois"];

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & WordTraits.Title) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Has(i, WordTraits.Title) || !IsTitle(text, i)) continue;
            var first = AfterTitles(text, i, out var cue);
            if (cue == NameCue.Weak && NameWord.IsForeignToAll(text, first)) cue = NameCue.Strong;
            var last = NameReader.Read(text, first, cue);
            if (last < 0 && cue >= NameCue.Strong && IsRareName(text, first)) last = NameReader.Read(text, first, NameCue.Named);
            if (last < 0 && cue >= NameCue.Strong && IsBeforeFirstName(text, first)) last = first + 1;
            if (last < 0) last = AfterOffice(text, ref first);
            if (last < 0 || (text.Has(i, WordTraits.Rank) && PlaceContext.Surrounds(text, first))) continue;
            findings.Add(first, last, "PERSONNE", "person-title");
            i = last;
        }
    }

    /// <summary>« MME COPIN NATHALIE »: a word of ours, but the first name after it shows that it is a name.</summary>
    private static bool IsBeforeFirstName(ScannedText text, int i) =>
        text.IsWord(i) && !text[i].LineBefore && text[i].FoldedLength >= 4 && (!text.Has(i, WordTraits.Ordinary) || EndsLikeName(text, i)) && !text.Has(i, WordTraits.Function | WordTraits.Title | WordTraits.Call | WordTraits.Acronym)
        && text.Has(i + 1, WordTraits.FirstName) && !text.Has(i + 1, WordTraits.NotOnlyName) && !text[i + 1].LineBefore;

    private static bool IsRareName(ScannedText text, int i) => NameWord.IsRare(text, i) && EndsLikeName(text, i);

    private static bool EndsLikeName(ScannedText text, int i)
    {
        foreach (var ending in NameEndings)
        {
            if (text.Folded(i).EndsWith(ending)) return true;
        }
        return false;
    }

    private static bool IsTitle(ScannedText text, int i)
    {
        if (text.IsSign(i + 1, '\'')) return false;
        // « 150 m. Contestation »: metres.
        if (text.Is(i, "m") && text.Case(i) == LetterCase.Lower && text.IsNumber(i - 1)) return false;
        if (text.Is(i, "m"))
        {
            if (text.IsGlued(i) && !text.IsSign(i - 1, "/(,.:;-\"«")) return false;
            if (text.Is(i - 1, "p") || (text.IsSign(i - 1, '.') && text.Is(i - 2, "p"))) return false;
            return text.IsSign(i + 1, '.') || text.Case(i) != LetterCase.Lower || text.Has(i + 1, WordTraits.Name)
                && !text.Has(i + 1, WordTraits.NotOnlyName);
        }
        if (text.Is(i, "me")) return text.IsCapitalised(i) && text.IsCapitalised(i + 1) || text.IsCapitalised(i) && text.IsSign(i + 1, '.');
        return !text.Is(i, "pr") || text.IsCapitalised(i) && text.IsCapitalised(i + 1);
    }

    /// <summary>« M. et Mme », « Mme/M », « monsieur ou madame »: the first token after all titles.</summary>
    private static int AfterTitles(ScannedText text, int i, out NameCue cue)
    {
        cue = NameCue.Weak;
        for (var titles = 0; titles < 4 && text.Has(i, WordTraits.Title) && (titles == 0 || !text.Is(i, "me") || text.IsCapitalised(i)); titles++)
        {
            if (Sure.Is(text, i) || text.Has(i, WordTraits.Rank) && text[i].FoldedLength > 2 && text.Has(i + 1, WordTraits.FamilyName)
                && !text.Has(i + 1, WordTraits.Ordinary | WordTraits.Function | WordTraits.Place) || (text.Is(i, "m") && text.IsSign(i + 1, '.')) || (text.Is(i, "m")
                && text.IsCapitalised(i))) cue = NameCue.Strong;
            i++;
            // « chez le docteur. Il dit »: only a short form goes on after a full stop.
            while (text.IsSign(i, ".:°") && !text.StartsLine(i + 1) && !(text.IsSign(i, '.') && text[i - 1].FoldedLength > LongestShortForm)) i++;
            var next = i;
            if (text.Is(next, "et") || text.Is(next, "ou") || text.IsSign(next, "/&-+,(")) next++;
            if (next == i || !text.Has(next, WordTraits.Title) || text.IsSign(next + 1, '\'')) continue;
            i = next;
        }
        return i;
    }

    /// <summary>« Madame la directrice Lemoine »: an office between title and name; the name must look like one.</summary>
    private static int AfterOffice(ScannedText text, ref int first)
    {
        var i = first;
        if (!text.Is(i, "la") && !text.Is(i, "le") && !text.Is(i, "l")) return -1;
        i += text.IsSign(i + 1, '\'') ? 2 : 1;
        if (!text.Has(i, WordTraits.Ordinary | WordTraits.PersonNoun | WordTraits.Rank)) return -1;
        first = i + 1;
        return text.IsWord(first) && text.IsCapitalised(first) ? NameReader.Read(text, first, NameCue.Weak) : -1;
    }
}
