namespace Allo62.Model.Anonymisation;

/// <summary>Names joined to one that was found: « Mme Lepoutre veuve Cornet », « Boulinguez ou Boulanguier », « Didier et Denis », « sezer, pas sézaire ».</summary>
internal sealed class JoinedPersonRecogniser : IRecogniser
{
    private static readonly Cue Civil = new(0, "veuve", "vve", "veuf", "epouse", "epse", "ep", "nee", "divorcee", "alias", "ex", "pseudo", "surnom");
    private static readonly Cue Doubts = new(0, "ou", "pas", "voire", "non");
    private static readonly Cue Lists = new(0, "et", "puis", "avec", "contre", "dit", "dite", "chez");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (findings.IsEmpty) return;
        for (var i = 1; i + 1 < text.Count; i++)
        {
            // « potier/hamza »: what stands before the stroke is the other's name.
            if (i > 1 && text.IsSign(i - 1, '/') && findings.TypeAt(i) == "PERSONNE" && findings.TypeAt(i - 2) is null && text.IsGlued(i - 1) && text.IsGlued(i) && IsLikely(text, i - 2, NameCue.Named))
            {
                findings.Add(NameForm.IsForeignParticle(text, i - 3) && !text[i - 2].LineBefore ? i - 3 : i - 2, i - 2, "PERSONNE", "person-joined");
            }
            if (findings.TypeAt(i - 1) != "PERSONNE" || findings.TypeAt(i) is not null || text[i].LineBefore) continue;
            var first = NameStart(text, i, out var cue);
            if (first < 0 || first >= text.Count || text[first].LineBefore || findings.TypeAt(first) is not null || !IsLikely(text, first, cue)) continue;
            var last = NameReader.Read(text, first, cue);
            if (last < 0) continue;
            findings.Add(first, last, "PERSONNE", "person-joined");
            i = last;
        }
    }

    private static int NameStart(ScannedText text, int i, out NameCue cue)
    {
        cue = NameCue.Weak;
        var at = text.IsSign(i, ",(/") ? i + 1 : i;
        if (Civil.Is(text, at))
        {
            cue = NameCue.Named;
            return text.IsSign(at + 1, ".:") ? at + 2 : at + 1;
        }
        if (text.Is(at, "et") && (text.Is(at + 1, "non") || text.Is(at + 1, "pas"))) at++;
        if (Doubts.Is(text, at))
        {
            cue = NameCue.Named;
            return at + 1;
        }
        if (at == i && Lists.Is(text, at)) return at + 1;
        return at > i && !text.IsSign(i, '(') ? at : -1;
    }

    /// <summary>After « ou », « pas » any word that nobody knows; after « et », a comma or « dit » it must have a capital too.</summary>
    private static bool IsLikely(ScannedText text, int first, NameCue cue)
    {
        if (!text.IsWord(first)) return false;
        if (cue == NameCue.Named && text.Has(first, WordTraits.PublicFigure) && text.Has(first, WordTraits.FamilyName)) return true;
        if (text.Has(first, WordTraits.Place | WordTraits.PublicFigure | WordTraits.Function | WordTraits.Title | WordTraits.Relation)) return false;
        var listed = text.Has(first, WordTraits.Name) && !text.Has(first, WordTraits.NotOnlyName);
        if (cue == NameCue.Named) return listed || Civil.Is(text, first - 1) && NameWord.IsRare(text, first) || NameWord.IsUnknown(text, first) || NameWord.IsOnlyAmbiguous(text, first)
            || text.Has(first, WordTraits.Name) && !text.Has(first, WordTraits.Ordinary);
        return text.IsCapitalised(first) && (listed || NameWord.IsUnknown(text, first) || text.Case(first) == LetterCase.Capitalised
            && text.Has(first, WordTraits.Name) && !text.Has(first, WordTraits.Month));
    }
}
