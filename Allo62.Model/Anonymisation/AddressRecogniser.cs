namespace Allo62.Model.Anonymisation;

/// <summary>
/// Postal addresses: a house number with a street, a flat or building, and the postal code after them. A street without a number
/// is the place of a problem and stays, unless « domicilié » or « adresse : » says that somebody lives there. Towns always stay.
/// </summary>
internal sealed class AddressRecogniser : IRecogniser
{
    // « place », « cours », « route » mean other things after a number: what follows must look like the name of a street.
    private static readonly Cue Doubtful = new(0, "r", "ch", "all", "place", "pl", "cours", "cour", "passage", "route", "parc", "villa",
        "voie", "mail", "domaine", "dom", "quartier",
        "rang", "traverse", "hlm", "villas", "montee", "promenade", "clos", "pavillon", "lot", "sq", "grand", "res", "av", "imp", "che",
            "psg", "sente", "digue", "chem", "pce", "ham", "rte", "cite");

    private static readonly Cue Homes = new(4, "domicilie", "domiciliee", "domicilies", "demeurant", "demeure", "adresse", "adr",
        "residant", "adressse", "domicile", "habite", "habitent", "habitant", "habitons", "loge", "logee", "reside",
        "resident");
    private const int MostBeforePostalCode = 7;

    private const int FewestInPostalCode = 3;
    private const int MostBeforeHouseNumber = 8;

    private static readonly Cue Offices = new(12, "consulter", "consultation", "consultations", "rdv", "rendez", "mds", "mdph", "caf", "mairie", "tribunal", "bureau", "permanence", "salle", "guichet", "accueil", "reunion");
    private static readonly Cue NamedHomes = new(0, "ferme", "moulin", "chateau", "manoir", "gite", "residence", "camping", "domaine", "fjt", "foyer", "cabinet", "terrain", "aire", "ccas", "chrs", "cada",
        "lieudit", "dit", "haras", "presbytere", "villa", "ehpad", "immeuble", "lotissement", "hameau");

    private static readonly Cue Amounts = new(0, "euros", "euro", "ans", "mois", "jours", "km", "kilometres", "personnes");

    private static readonly Cue Roads = new(0, "rd", "rn", "d", "n", "a");

    private static readonly Cue Prefixes = new(0, "grande", "grand", "petite", "vieille", "ancienne", "basse", "haute", "petit", "vieux");

    public void Find(ScannedText text, FindingSet findings)
    {
        if ((text.AllTraits & (WordTraits.StreetType | WordTraits.Dwells)) == 0) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Has(i, WordTraits.StreetType | WordTraits.Dwells) || !text.Has(i, WordTraits.StreetType) && !AddressComplement.IsNoun(text, i)) continue;
            var last = text.Has(i, WordTraits.StreetType) ? ReadStreet(text, i, out var first) : ReadComplements(text, i, out first);
            if (last < 0 && AddressComplement.IsNoun(text, i)) last = ReadComplements(text, i, out first);
            if (last < 0 || (first > i - 1 || text.Is(i, "etage")) && IsOffice(text, first)) continue;
            if (text.IsNumber(first) || AddressComplement.IsNoun(text, first) || text.IsNumber(last) && text[last].FoldedLength == 5) first = WithHome(text, first);
            findings.Add(first, last, "ADRESSE", first == i ? "address-place" : "address-number");
            i = Math.Max(i, last);
        }
    }

    /// <summary>« RDV MDS Lens, porte 3, 1er étage »: where a service is.</summary>
    private static bool IsOffice(ScannedText text, int first) => !text.Has(first, WordTraits.StreetType) && Offices.StandsBefore(text, first);

    /// <summary>« Ferme de Tardinghen, 2 rue du Phare », « FJT 10 rue d'Amiens »: the home that is named before its number.</summary>
    private static int WithHome(ScannedText text, int first)
    {
        if (NamedHomes.Is(text, first - 1) && !text[first].LineBefore) return first - 1;
        if (!text.IsSign(first - 1, ",-") || text[first].LineBefore) return first;
        for (var i = first - 2; i >= 0 && first - i <= MostBeforeHouseNumber; i--)
        {
            if (!text.IsWord(i) && !text.IsSign(i, "'-.\"«»") || text[i + 1].LineBefore) return first;
            if (!NamedHomes.Is(text, i)) continue;
            return i == 0 || text[i].LineBefore || text[i - 1].Kind is TokenKind.Sign or TokenKind.Placeholder || text.IsCapitalised(i) ? i : first;
        }
        return first;
    }

    private static int ReadStreet(ScannedText text, int type, out int first)
    {
        var withPrefix = Prefixes.Is(text, type - 1) || (text.IsSign(type - 1, "'-") && Prefixes.Is(text, type - 2));
        var start = withPrefix ? text.IsSign(type - 1, "'-") ? type - 2 : type - 1 : type;
        first = HouseNumber.Before(text, start);
        var strict = first < 0 || Doubtful.Is(text, type) && !LeadsToPostalCode(text, type);
        var name = StreetName.Read(text, type, strict);
        // « rue neuve n° 23 »: the number shows that the plain word is a name.
        if (name < 0 && text.IsWord(type + 1) && HouseNumber.After(text, type + 1) >= 0 && text.Is(type + 2, "n")) name = type + 1;
        if (name < 0 && !(withPrefix && first >= 0)) return -1;
        name = Math.Max(name, type);
        // « la chaussée de la RD 133 »: the number is the road's.
        if (first < 0 && Roads.Is(text, name)) return -1;
        var numberAfter = HouseNumber.After(text, name);
        if (numberAfter < 0 && first < 0 && IsHouseOfHome(text, start, name)) numberAfter = name + 1;
        var last = AddressComplement.Read(text, Math.Max(name, numberAfter), out var parts);
        if (first < 0)
        {
            first = start;
            var isHome = !text.Is(type, "mail") && Homes.StandsBefore(text, start) && name > type;
            if (numberAfter < 0 && (parts == 0 || text.Has(type, WordTraits.PlaceNoun)
                && !AddressComplement.NamesFlat(text, name, last) && !NamesHouse(text, name, last)) && !isHome && PostalCode(text, last) == last) return -1;
        }
        return PostalCode(text, last);
    }

    /// <summary>« adr quai de la Colme 3 Watten »: after « adresse » the number needs no sign of its own.</summary>
    private static bool IsHouseOfHome(ScannedText text, int start, int name) =>
        text.IsNumber(name + 1) && text[name + 1].FoldedLength <= 3 && !text[name + 1].LineBefore && Homes.StandsBefore(text, start)
            && !Amounts.Is(text, name + 2) && !text.IsNumber(name + 2) && (!text.IsWord(name + 2) || text.IsCapitalised(name + 2) && !text.IsGlued(name + 2));

    /// <summary>« rue des Acacias, maison 8 ».</summary>
    private static bool NamesHouse(ScannedText text, int name, int last)
    {
        for (var i = name + 1; i < last; i++)
        {
            if (text.Is(i, "maison") && text.IsNumber(last)) return true;
        }
        return false;
    }

    /// <summary>« 118 route nationale, 62860 Marquion »: the postal code says that the words before it are an address.</summary>
    private static bool LeadsToPostalCode(ScannedText text, int type)
    {
        for (var i = type + 1; i <= type + MostBeforePostalCode && i < text.Count && !text[i].LineBefore; i++)
        {
            if (text.IsNumber(i)) return text[i].FoldedLength == 5 && !text.IsSign(i + 1, "€");
            if (!text.IsWord(i) && !text.IsSign(i, ",'-(.")) return false;
        }
        return false;
    }

    /// <summary>A flat with its number, or a building with something more; « bât B » alone names nobody.</summary>
    private static int ReadComplements(ScannedText text, int noun, out int first)
    {
        first = AddressComplement.FloorStart(text, noun);
        if (text.Is(noun, "home") && text.IsSign(noun - 1, '-') && text.Is(noun - 2, "mobil")) noun = first = noun - 2;
        var last = AddressComplement.Read(text, first - 1, out var parts);
        if (parts == 0) return -1;
        var next = last + 1;
        while (text.IsSign(next, ",-(")) next++;
        var leadsToStreet = text.IsNumber(next) && next + 4 < text.Count && (text.Has(next + 1, WordTraits.StreetType)
            || text.Has(next + 2, WordTraits.StreetType))
            && !text.IsSign(next + 1, "/€");
        return parts > 1 || leadsToStreet || AddressComplement.NamesFlat(text, noun - 1, last) ? PostalCode(text, last) : -1;
    }

    private static int PostalCode(ScannedText text, int last)
    {
        var i = last + 1;
        while (text.IsSign(i, ",-(") || text.Is(i, "a") || text.Is(i, "f")) i++;
        if (text.IsNumber(i) && text[i].FoldedLength == 5 && !text.IsSign(i + 1, "€")) return i;
        if (SpokenPostalCode(text, i) is >= 0 and var spoken) return spoken;
        return text.IsNumber(i) && text.IsNumber(i + 1) && text[i].FoldedLength == 2 && text[i + 1].FoldedLength == 3
            && text.Has(i + 2, WordTraits.Place) ? i + 1 : last;
    }

    /// <summary>« soixante-deux mille deux cent vingt Carvin », « cinquante neuf cinq cent »: the département and what follows it, no amount.</summary>
    private static int SpokenPostalCode(ScannedText text, int first)
    {
        if (!(text.Is(first, "soixante") && text.Is(AfterHyphen(text, first), "deux") || text.Is(first, "cinquante") && text.Is(AfterHyphen(text, first), "neuf"))) return -1;
        var last = first;
        var words = 1;
        while (text.Has(AfterHyphen(text, last), WordTraits.Number) && !text[last + 1].LineBefore || text.Is(last + 1, "cents"))
        {
            last = AfterHyphen(text, last);
            words++;
        }
        return words >= FewestInPostalCode && !Amounts.Is(text, last + 1) ? last : -1;
    }

    private static int AfterHyphen(ScannedText text, int i) => text.IsSign(i + 1, '-') ? i + 2 : i + 1;
}
