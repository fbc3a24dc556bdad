namespace Allo62.Model.Anonymisation;

/// <summary>Whether a name belongs to a street, school or hospital: « collège Jean Moulin », « rue du Général Leclerc ».</summary>
internal static class PlaceContext
{
    private static readonly Cue Works = new(0, "conference", "exposition", "expo", "film", "spectacle", "piece", "livre", "concert", "roman", "chanson", "documentaire", "operation", "projet");

    public static bool Surrounds(ScannedText text, int first)
    {
        var i = first - 1;
        if (i < 0 || text[first].LineBefore) return false;
        if (text.IsSign(i, '-') && text.IsGlued(first) && text.IsWord(i - 1)) return text.Has(i - 1, WordTraits.PlaceNoun)
            || FollowsPlaceNoun(text, i - 1);
        return FollowsPlaceNoun(text, first);
    }

    private static bool FollowsPlaceNoun(ScannedText text, int first)
    {
        var i = first - 1;
        if (text.IsSign(i, "\"«'"))
        {
            i--;
            // « Conférence « Frida Kahlo et les autres » »: the title of a work.
            if (Works.Is(text, i)) return true;
        }
        // « accueil Enzo et Mathys »: a child in care; « accueil Jean Moulin » has the whole name.
        if (text.Is(i, "accueil") && text.Has(first, WordTraits.FirstName) && !text.Has(first, WordTraits.PublicFigure) && !text.IsCapitalised(first + 1)) return false;
        if (text.Has(i, WordTraits.PlaceNoun)) return !(text.Is(i, "maternelle") && (text.Is(i - 1, "assistante")
            || text.Is(i - 1, "assistant")));
        // « rue du Docteur Schaffner », « place des frères Lumière »: a rank says street, « de » alone says owner.
        var ranks = 0;
        while (i >= 0 && ranks < 3 && text.Has(i, WordTraits.Rank))
        {
            ranks++;
            i--;
            if (text.IsSign(i, ".-")) i--;
        }
        if (text.Has(i, WordTraits.PlaceNoun)) return true;
        if (ranks == 0) return false;
        var connectors = 0;
        while (i >= 0 && connectors < 3 && (IsConnector(text, i) || text.IsSign(i, '\'')))
        {
            connectors++;
            i--;
        }
        return connectors > 0 && text.Has(i, WordTraits.PlaceNoun);
    }

    private static bool IsConnector(ScannedText text, int i) =>
        text.Is(i, "de") || text.Is(i, "du") || text.Is(i, "des") || text.Is(i, "la") || text.Is(i, "l") || text.Is(i, "d")
            || text.Is(i, "le");
}
