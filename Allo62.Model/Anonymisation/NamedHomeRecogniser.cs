namespace Allo62.Model.Anonymisation;

/// <summary>
/// Homes that are said without the word « rue »: « habite 12 les Marronniers », « 14 Jean Jaurès », « vit au lieu-dit Le Plouy »,
/// « la voisine du n° 33 », « au 118 ter ».
/// </summary>
internal sealed class NamedHomeRecogniser : IRecogniser
{
    private const int LongestGap = 6;
    private const int MostWords = 7;
    private const int LongestHouseNumber = 4;

    private static readonly Cue Lives = new(12, "adresse", "adr", "adresses", "habite", "habites", "habitent", "habitons", "habitant", "habitait", "demeure", "demeurant", "demeurent",
        "reside", "residant", "resident", "domicilie", "domiciliee", "domicilies", "domicile", "loge", "logee", "loges", "logent", "heberge", "hebergee", "hebergement",
        "vit", "vis", "vivent", "vivons", "agriculteur", "agricultrice", "exploitant", "eleveur", "domiciliation");

    private static readonly Cue Owners = new(8, "proprietaire", "proprietaires", "locataire", "riverain", "riveraine", "ferme");

    private static readonly Cue Fillers = new(0, "au", "aux", "a", "la", "le", "l", "de", "du", "d", "est", "c", "actuelle", "actuellement", "postale", "nouvelle", "toujours", "seul", "seule",
        "maintenant", "exacte", "complete", "son", "sa", "mon", "ma", "ici", "bien", "encore", "sans", "eau", "depuis", "hier", "desormais", "usager", "demandeur", "beneficiaire", "ancienne", "sous");

    private static readonly Cue Homes = new(0, "ferme", "lieudit", "hameau", "moulin", "chateau", "manoir", "cense", "fort", "mas", "mont", "coron", "clos", "domaine", "peniche",
        "presbytere", "ecluse", "terrain", "place", "impasse", "chemin", "rue", "allee", "residence", "foyer", "camping", "cite", "villa", "tour", "immeuble", "gite", "lotissement", "pavillon", "lot", "aire");

    // What these are called is a name; « foyer départemental », « cité scolaire » say only of what kind it is.
    private static readonly Cue OftenKinds = new(0, "residence", "foyer", "camping", "cite", "terrain", "place", "chemin", "rue", "tour", "immeuble", "domaine", "fort", "villa", "allee", "impasse", "lotissement", "pavillon", "aire", "lot", "gite", "mont", "mas", "chateau");

    private static readonly Cue Suffixes = new(0, "bis", "ter", "quater", "b", "t", "a", "c");
    private static readonly Cue Neighbours = new(5, "voisin", "voisine", "voisins", "voisines", "chez", "habite", "gardien", "gardienne", "locataire", "passe", "sonner", "sonne");
    private static readonly Cue Units = new(0, "ans", "an", "mois", "jours", "jour", "semaines", "enfants", "personnes", "euros", "eur", "h", "heures", "km", "m", "pieces", "e", "eme", "er", "minutes", "fois", "metres", "etage", "chambres", "adultes", "kilometres");
    private static readonly Cue Articles = new(0, "le", "la", "les", "l", "du", "de", "des", "d", "aux");

    public void Find(ScannedText text, FindingSet findings)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (findings.TypeAt(i) is not null || text.IsPlaceholder(i)) continue;
            var last = -1;
            var rule = "address-named";
            if (text.IsNumber(i) && text[i].FoldedLength <= LongestHouseNumber) last = Numbered(text, findings, i, ref rule);
            else if (Homes.Is(text, i) || text.Is(i, "lieu") && IsLieuDit(text, i)) last = Unnumbered(text, findings, i);
            if (last < 0) continue;
            findings.Add(i, last, "ADRESSE", rule);
            i = last;
        }
    }

    private static int Numbered(ScannedText text, FindingSet findings, int number, ref string rule)
    {
        if (text.IsGlued(number) && text[number - 1].Kind != TokenKind.Sign || text.IsSign(number + 1, "/€%°*")) return -1;
        var last = number;
        var hasSuffix = Suffixes.Is(text, last + 1) && (text.IsGlued(last + 1) || text[last + 1].FoldedLength > 1);
        if (hasSuffix) last++;
        if (hasSuffix && text[last].FoldedLength > 1 && text.Is(number - 1, "au") && !text[number].LineBefore || IsNeighbour(text, number))
        {
            rule = "address-house";
            return last;
        }
        if (!hasSuffix && Units.Is(text, number + 1)) return -1;
        var name = text.IsSign(last + 1, ',') && !text.IsNumber(last + 2) ? last + 2 : last + 1;
        if (name >= text.Count || text[name].LineBefore) return -1;
        var afterCue = IsAfterCue(text, findings, number);
        var end = ReadName(text, findings, name, afterCue);
        if (end < 0) return -1;
        if (afterCue) return end;
        // Without a cue only a name that streets bear shows that the number is of a house: « 16 Pierre Brossolette ».
        if (text[number].FoldedLength > 3 || Articles.Is(text, number - 1) || text.Has(number - 1, WordTraits.PlaceNoun | WordTraits.Month | WordTraits.FileNoun) || text.IsSign(number - 1, "°/")) return -1;
        var isHouse = text.Has(name, WordTraits.PublicFigure) && end > name || Articles.Is(text, name) && text.IsCapitalised(name) && end > name && !text.Has(end, WordTraits.Place);
        return isHouse && (findings.TypeAt(number - 1) == "PERSONNE" || IsClosed(text, end + 1)) ? end : -1;
    }

    /// <summary>« la voisine du n° 33 », « sonner au 12 », « au-dessus du 15 ».</summary>
    private static bool IsNeighbour(ScannedText text, int number)
    {
        var before = text.IsSign(number - 1, "°º") ? number - 3 : number - 1;
        if (text.IsSign(number - 1, "°º") && !text.Is(number - 2, "n")) return false;
        if (!text.Is(before, "du") && !text.Is(before, "au") || text[number].FoldedLength > 3 || text.Has(number + 1, WordTraits.Month) || Units.Is(text, number + 1)) return false;
        if (text.Is(before - 1, "dessus") || text.Is(before - 1, "dessous")) return true;
        return Neighbours.StandsBefore(text, before) && text.Value(number) is not (15 or 17 or 18 or 112 or 114 or 115 or 116 or 119 or 59 or 62);
    }

    private static int Unnumbered(ScannedText text, FindingSet findings, int noun)
    {
        var lieuDit = text.Is(noun, "lieudit") || text.Is(noun, "lieu");
        var isHome = lieuDit ? Lives.StandsBefore(text, noun) || Owners.StandsBefore(text, noun) : IsAfterCue(text, findings, noun);
        var name = lieuDit && text.Is(noun, "lieu") ? noun + (text.IsSign(noun + 1, '-') ? 3 : 2) : noun + 1;
        while (text.IsSign(name, "\"«:")) name++;
        if (!text.IsWord(name) || text[name].LineBefore) return -1;
        // « au Fort Rouge » is a name from its first word; « foyer départemental » is not.
        if (OftenKinds.Is(text, noun) && !text.IsCapitalised(AfterArticles(text, name)) && !(Articles.Is(text, name) && !text.Is(name, "d") && text.Has(noun, WordTraits.StreetType))) return -1;
        var end = ReadName(text, findings, name, true);
        // « le Clos des Saules 6 »: without a cue the number must tell.
        if (end < 0 || !isHome && !(text.IsNumber(end) && !text.IsGlued(end) && text.IsCapitalised(AfterArticles(text, name)) && !text.Has(end - 1, WordTraits.Place))) return -1;
        var complement = AddressComplement.Read(text, end, out var parts);
        return parts > 0 ? complement : end;
    }

    private static bool IsLieuDit(ScannedText text, int i) => text.Is(i + 1, "dit") || text.IsSign(i + 1, '-') && text.Is(i + 2, "dit");

    private static int AfterArticles(ScannedText text, int i)
    {
        var at = i;
        while (at - i < 4 && (Articles.Is(text, at) && !text.IsCapitalised(at) || text.IsSign(at, '\''))) at++;
        return at;
    }

    /// <summary>Whether only small words stand between « habite », « adresse : » and a token.</summary>
    private static bool IsAfterCue(ScannedText text, FindingSet findings, int token)
    {
        for (var i = token - 1; i >= 0 && token - i <= LongestGap; i--)
        {
            if (text[i + 1].LineBefore && !text.IsSign(i, ':')) return false;
            if (Lives.Is(text, i)) return true;
            if (!Fillers.Is(text, i) && !text.IsSign(i, ":=,-(«\"'") && findings.TypeAt(i) != "PERSONNE") return false;
        }
        return false;
    }

    /// <summary>The last word of a name that may begin with an article, up to a town, a sign or a new thought.</summary>
    private static int ReadName(ScannedText text, FindingSet findings, int first, bool afterCue)
    {
        var i = AfterArticles(text, first);
        var hasArticle = i > first;
        if (!text.IsWord(i) || text[i].LineBefore || findings.TypeAt(i) is not (null or "PERSONNE")) return -1;
        if (text.Has(i, WordTraits.Title | WordTraits.Relation | WordTraits.Month | WordTraits.Acronym) || Units.Is(text, i)) return -1;
        if (text.Has(i, WordTraits.Place) && !text.Has(i, WordTraits.PublicFigure) && !hasArticle) return -1;
        var isName = text.IsCapitalised(i) || text.Has(i, WordTraits.PublicFigure) || afterCue && (hasArticle && !text.Has(i, WordTraits.Function) || text.Has(i, WordTraits.Name | WordTraits.Rank) && !text.Has(i, WordTraits.Number));
        if (!isName) return -1;
        var last = i;
        for (var words = 1; words < MostWords; words++)
        {
            var next = last + 1;
            if (text.IsSign(next, "-'") && text.IsGlued(next) && text.IsWord(next + 1) && text.IsGlued(next + 1)) last = next + 1;
            else if (!text.IsWord(next) || text[next].LineBefore || text.Has(next, WordTraits.Title | WordTraits.Call | WordTraits.Acronym)) break;
            else if (Articles.Is(text, next) && !text.IsCapitalised(next))
            {
                var after = AfterArticles(text, next);
                if (!text.IsWord(after) || text[after].LineBefore || text.Has(after, WordTraits.Function) || text.Has(after, WordTraits.Place) && !text.IsCapitalised(after) || text.Is(next, "a")) break;
                if (!text.IsCapitalised(after) && !text.Is(next, "des") && !text.Is(next, "du") && !text.Is(next, "de")) break;
                last = after;
            }
            else if (text.Has(next, WordTraits.Place) && !text.Has(next, WordTraits.PublicFigure)) break;
            else if (text.IsCapitalised(next) || text.Has(next, WordTraits.PublicFigure) || text.Has(last, WordTraits.Name) && text.Has(next, WordTraits.FamilyName) && !text.Has(next, WordTraits.NotOnlyName)) last = next;
            else break;
        }
        // « Mendès France 12 ».
        return text.IsNumber(last + 1) && text[last + 1].FoldedLength <= 3 && !text[last + 1].LineBefore && afterCue && IsClosed(text, last + 2) && !(text.IsSign(last + 2, "-/") && text.IsNumber(last + 3)) ? last + 1 : last;
    }

    private static bool IsClosed(ScannedText text, int i) =>
        i >= text.Count || text[i].LineBefore || text.IsSign(i, ",;.)-/") || text.Is(i, "a") || text.Has(i, WordTraits.Place) || text.IsNumber(i) && text[i].FoldedLength == 5
            || AddressComplement.IsNoun(text, i) || text.IsPlaceholder(i, "ADRESSE");
}
