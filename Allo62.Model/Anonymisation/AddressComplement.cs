namespace Allo62.Model.Anonymisation;

/// <summary>What stands beside a street: « appt 4 », « bât B », « 2e étage », « résidence Les Glycines », « porte 12 ».</summary>
internal static class AddressComplement
{
    private const int MostParts = 8;
    private const int LongestName = 6;

    private static readonly Cue Flats = new(0, "appt", "apt", "app", "appart", "appartement", "apparte", "logt", "logement", "lgt",
        "porte", "chambre", "ch", "studio", "mobilhome", "chb", "chbre", "lgmt", "log");
    private static readonly Cue Buildings = new(0, "bat", "bt", "batiment", "bts", "entree", "ent", "esc", "escalier", "hall", "cage",
        "bloc", "immeuble", "imm", "tour", "etage", "et", "boite", "bal", "bp", "cs", "lot", "pavillon", "aile", "villa", "interphone", "parcelle", "emplacement",
        "emplact", "maison", "palier", "caravane", "bungalow", "chalet", "home", "fosse", "tente", "gite", "peniche", "cabane", "mobil", "box", "loge");
    private static readonly Cue Estates = new(0, "residence", "resid", "res", "lotissement", "cite", "clos", "beguinage", "hlm", "hameau",
        "domaine", "coron", "foyer");
    private static readonly Cue Plots = new(0, "parcelle", "emplacement", "caravane", "bungalow", "mobilhome", "pavillon", "bp", "cs", "villa", "chalet", "home", "tente", "gite", "peniche", "cabane", "box", "loge", "maison");
    // Post office boxes and plots have long numbers; what follows is never a count.
    private static readonly Cue Boxes = new(0, "bp", "cs", "tsa");
    private static readonly Cue Sides = new(0, "gauche", "droite", "face", "centre", "gche", "dte");
    private static readonly Cue Ordinals = new(0, "e", "er", "eme", "ere", "ieme", "nd", "nde", "me");
    private static readonly Cue OrdinalWords = new(0, "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme",
        "dernier");
    private static readonly Cue Units = new(0, "places", "place", "pieces", "piece", "chambres", "personnes", "ans", "m", "mois", "euros", "jours", "fois",
        "km", "h", "e", "enfants");

    public static IReadOnlyList<Cue> Starts { get; } = [Flats, Buildings, Estates];

    public static bool IsNoun(ScannedText text, int i) => text.Has(i, WordTraits.Dwells) && IsDwelling(text, i);

    private static bool IsDwelling(ScannedText text, int i) => Flats.Is(text, i) || (Buildings.Is(text, i) && !text.Is(i, "et"))
        || Estates.Is(text, i);

    /// <summary>Reads what follows a token; <paramref name="parts"/> is 0 and the token itself comes back when nothing does.</summary>
    public static int Read(ScannedText text, int after, out int parts)
    {
        var last = after;
        for (parts = 0; parts < MostParts; parts++)
        {
            var i = last + 1;
            while (text.IsSign(i, ",-(/.") && i < last + 4) i++;
            if (text.Is(i, "au") || (text.Is(i, "dans") && text.Is(i + 1, "le"))) i += text.Is(i, "au") ? 1 : 2;
            if (i >= text.Count || (text[i].LineBefore && parts + last - after > 0 && !IsNoun(text, i))) break;
            var end = ReadOne(text, i);
            if (end < 0) break;
            last = end;
        }
        return last;
    }

    /// <summary>Where « 3e étage » begins whose noun stands at a token.</summary>
    public static int FloorStart(ScannedText text, int noun)
    {
        if (!text.Is(noun, "etage") || text[noun].LineBefore) return noun;
        if (Ordinals.Is(text, noun - 1) && text.IsNumber(noun - 2)) return noun - 2;
        return OrdinalWords.Is(text, noun - 1) || text.IsNumber(noun - 1) ? noun - 1 : noun;
    }

    /// <summary>Whether a flat or door with its number is among the tokens.</summary>
    public static bool NamesFlat(ScannedText text, int after, int last)
    {
        for (var i = Math.Max(after + 1, 0); i < last; i++)
        {
            if (Boxes.Is(text, i) ? text.IsNumber(i + 1) : Plots.Is(text, i) && (text.IsNumber(i + 1) && !text.Is(i, "maison") || HasNumberSign(text, i + 1) || HasNumberSign(text, i + 2))) return true;
            if (!Flats.Is(text, i)) continue;
            // « chambre 2 personnes » and « chambre 3 » say too little; rooms of a home have two figures or more.
            if (!text.Is(i, "ch") && !text.Is(i, "chambre") || text[i + 1 + (text.IsSign(i + 1, '.') ? 1 : 0)] is { Kind: TokenKind.Number, FoldedLength: >= 2 }) return true;
        }
        return false;
    }

    /// <summary>« n° », « numéro » before the number of a house, tent or boat.</summary>
    private static bool HasNumberSign(ScannedText text, int i) => text.Is(i, "n") && text.IsSign(i + 1, "°º") || text.Is(i, "numero");

    private static int ReadOne(ScannedText text, int i)
    {
        if (text.Is(i, "rdc") || (text.Is(i, "rez") && text.Is(i + 2, "de"))) return Side(text, text.Is(i, "rdc") ? i : i + 4);
        var floor = Floor(text, i);
        if (floor >= 0) return Side(text, floor);
        if (Estates.Is(text, i)) return Estate(text, i);
        if (!Flats.Is(text, i) && !Buildings.Is(text, i)) return -1;
        if (text.Is(i, "mobil") && text.IsSign(i + 1, '-') && text.Is(i + 2, "home")) i += 2;
        var at = i + 1;
        // « maison éclusière n° 4 ».
        if (Plots.Is(text, i) && text.IsWord(at) && !text[at].LineBefore && HasNumberSign(text, at + 1)) at++;
        if (Sides.Is(text, text.Is(at, "de") ? at + 1 : at) && !text[at].LineBefore) return text.Is(at, "de") ? at + 1 : at;
        if (text.IsSign(at, '.')) at++;
        if (text.Is(at, "n") || text.Is(at, "no") || text.Is(at, "numero"))
        {
            at++;
            if (text.IsSign(at, "°º.")) at++;
        }
        if (text.IsSign(at, ':')) at++;
        if (Boxes.Is(text, i) && text.IsNumber(at) && text[at].FoldedLength <= 6 && !text[at].LineBefore) return at;
        return Value(text, at, Flats.Is(text, i));
    }

    /// <summary>« 4 », « B », « B12 », « 12 B », « A-3 »; not « 3 pièces ».</summary>
    private static int Value(ScannedText text, int at, bool isFlat)
    {
        if (at >= text.Count || text[at].LineBefore || text.IsSign(at - 1, ',')) return -1;
        if (text.IsNumber(at))
        {
            // « le plus vieux porte 1743 »: a year.
            if (isFlat && text.Value(at) is >= 1500 and <= 2100 && text[at].FoldedLength == 4) return -1;
            if (text.IsNumber(at + 1) && text[at + 1].FoldedLength != 5 && Floor(text, at + 1) < 0 && !Ordinals.Is(text, at + 2)) return -1;
            if (text[at].FoldedLength > 4 || text.IsSign(at + 1, "€") || Units.Is(text, at + 1) && !text.IsGlued(at + 1)
                || text.IsSign(at + 1, ',') && text.IsNumber(at + 2) && text.IsGlued(at + 2)) return -1;
            if (text.IsWord(at + 1) && text[at + 1].FoldedLength == 1 && (text.IsGlued(at + 1) || text.IsCapitalised(at + 1))
                && !text.Has(at + 1, WordTraits.Title)) return at + 1;
            return text.IsSign(at + 1, '-') && text.IsGlued(at + 1) && text.IsNumber(at + 2) ? at + 2 : at;
        }
        if (text.IsWord(at) && text[at].FoldedLength <= 2 && !text.Is(at, "de") && !text.Is(at, "du") && !text.Is(at, "en") && !text.Is(at, "y")
            && (!text.Is(at, "a") || text.IsCapitalised(at) || !isFlat && IsClosed(text, at + 1)) && !text.IsSign(at + 1, '\''))
        {
            if (text[at].FoldedLength == 2 && (!text.IsCapitalised(at)
                || text.Has(at, WordTraits.Function))) return text.IsNumber(at + 1) && text.IsGlued(at + 1) ? at + 1 : -1;
            if (text.IsSign(at + 1, '-') && text.IsNumber(at + 2) && text.IsGlued(at + 2)) return at + 2;
            // « logement T3 », « appartement F4 » is its size.
            if (isFlat && (text.Is(at, "t") || text.Is(at, "f")) && text.Value(at + 1) is >= 1 and <= 7) return -1;
            return text.IsNumber(at + 1) && text.IsGlued(at + 1) ? at + 1 : at;
        }
        return !isFlat && text.IsWord(at) && text.IsCapitalised(at)
            && !text.Has(at, WordTraits.Title | WordTraits.Function | WordTraits.Place) ? at : Spoken(text, at, isFlat);
    }

    /// <summary>« appartement vingt deux », « porte douze ».</summary>
    private static int Spoken(ScannedText text, int at, bool isFlat)
    {
        if (!isFlat || !text.Has(at, WordTraits.Number) || text.Is(at, "une") || text.Is(at, "un")) return -1;
        while (text.Has(at + 1, WordTraits.Number) && !text[at + 1].LineBefore || text.IsSign(at + 1, '-') && text.Has(at + 2, WordTraits.Number)) at++;
        return Units.Is(text, at + 1) ? -1 : at;
    }

    /// <summary>After « bâtiment a »: the end, a comma, « à » or the town.</summary>
    private static bool IsClosed(ScannedText text, int i) =>
        i >= text.Count || text.IsSign(i, ",.-") || text.Is(i, "a") || text.Has(i, WordTraits.Place) || IsNoun(text, i) || text[i].LineBefore;

    private static int Floor(ScannedText text, int i)
    {
        if (text.IsNumber(i) && text[i].FoldedLength <= 2)
        {
            if (text.Is(i + 1, "etage")) return i + 1;
            if (!Ordinals.Is(text, i + 1)) return -1;
            if (text.Is(i + 2, "maison") || text.Is(i + 2, "porte") || text.Is(i + 2, "entree")) return Sides.Is(text, i + 4)
                || Sides.Is(text, i + 3) ? i + 2 : -1;
            if (text.IsNumber(i - 1) && text.IsGlued(i + 1)) return i + 1;
            return text.Is(i + 2, "etage") || text.Is(i + 2, "et") || text.Is(i + 2, "palier") ? i + 2 : Sides.Is(text, i + 2) ? i + 1 : -1;
        }
        return OrdinalWords.Is(text, i) && text.Is(i + 1, "etage") ? i + 1 : -1;
    }

    /// <summary>« 3e étage gauche », « 6e maison à droite ».</summary>
    private static int Side(ScannedText text, int last)
    {
        if (text.IsSign(last + 1, '.') && Sides.Is(text, last + 2)) last++;
        var side = text.Is(last + 1, "a") || text.Is(last + 1, "de") || text.IsSign(last + 1, ',') ? last + 2 : last + 1;
        return Sides.Is(text, side) && !text[side].LineBefore ? side : last;
    }

    /// <summary>« résidence Les Glycines »: the capitals after it, or the words up to the next part of the address.</summary>
    private static int Estate(ScannedText text, int i)
    {
        var at = i + 1;
        while (at - i < 4 && (text.Has(at, WordTraits.Function) && text[at].FoldedLength <= 3 || text.IsSign(at, "'.\"«"))) at++;
        if (at == i + 1 && text.IsNumber(at) && text[at].FoldedLength <= 3 && !text[at].LineBefore && !Units.Is(text, at + 1)) return at;
        if (!text.IsWord(at) || text[at].LineBefore || text.Has(at, WordTraits.Place | WordTraits.Title)) return -1;
        var last = at;
        while (last - at < LongestName && text.IsWord(last + 1) && !text[last + 1].LineBefore && !IsNoun(text, last + 1)
            && !text.Has(last + 1, WordTraits.Function | WordTraits.Place | WordTraits.Title)
            && (text.IsCapitalised(last + 1) || text.Has(last + 1, WordTraits.Name))) last++;
        return text.IsSign(last + 1, "\"»") ? last + 1 : last;
    }
}
