namespace Allo62.Model.Anonymisation;

/// <summary>
/// Homes without a street: « Ferme du Mont Hulin, lieu-dit Le Waast, 62240 Desvres », « RN 1, n° 540 bis, 62360 Isques »; and the
/// postal code of an address that stands apart from it.
/// </summary>
internal sealed class PostalPlaceRecogniser : IRecogniser
{
    private const int Reach = 16;

    private static readonly Cue Homes = new(0, "ferme", "lieu", "lieudit", "hameau", "moulin", "maison", "chateau", "manoir", "gite", "camping",
        "caravane", "domaine", "presbytere", "residence", "cite", "clos", "chemin", "impasse", "rn", "rd", "route", "quai", "ecluse", "foyer", "peniche", "chalet", "bourg", "coron");
    private static readonly Cue Lives = new(0, "habite", "habites", "habitent", "habitons", "habitais", "habitait", "demeure", "loge", "reside", "vis", "vit", "vivons");
    private static readonly Cue NotHouses = new(0, "e", "eme", "er", "etage", "km", "kilometres", "rue", "avenue", "boulevard", "ans", "de", "juin", "mai", "mois", "jours", "euros");
    private static readonly Cue DoorCodes = new(0, "digicode", "visiophone");
    private static readonly Cue DoorWords = new(0, "porte", "portail", "immeuble", "entree", "acces", "barriere", "interphone", "cles");
    private static readonly Cue Roads = new(0, "rn", "rd", "d", "n", "departementale");
    private static readonly Cue Dwellings = new(5, "adresse", "domicilie", "domiciliee", "domiciliation", "domicile");
    private static readonly Cue Codes = new(0, "postal", "cp", "code");

    public void Find(ScannedText text, FindingSet findings)
    {
        FindLiving(text, findings);
        if (!text.HasNumber) return;
        var hasAddress = HasAddress(text, findings);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsNumber(i) && findings.TypeAt(i) is null && OtherPlace(text, i, out var from, out var to))
            {
                findings.Add(from, to, "ADRESSE", "address-numbered");
                hasAddress = true;
                i = to;
                continue;
            }
            if (!IsPostalCode(text, i) || findings.TypeAt(i) is not null) continue;
            var first = HomeBefore(text, findings, i);
            if (first >= 0) findings.Add(first, i, "ADRESSE", "address-postal");
            else if (Dwellings.StandsBefore(text, i) && text[i].FoldedLength == 5) findings.Add(i, i, "ADRESSE", "address-postal");
            else if ((hasAddress || LeadsToStreet(text, i)) && (Codes.Is(text, i - 1) || Codes.Is(text, i - 2) || text.Has(i + 1, WordTraits.Place)
                || text.Has(i - 1, WordTraits.Place))) findings.Add(i, i, "ADRESSE", "address-postal");
        }
    }

    /// <summary>« elle habite au dix neuf bis », « je vis au 12 »: a house of a street that was named before.</summary>
    private static void FindLiving(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber && (text.AllTraits & WordTraits.Number) == 0) return;
        for (var i = 2; i < text.Count; i++)
        {
            if (!text.Is(i - 1, "au") || !Lives.Is(text, i - 2) || findings.TypeAt(i) is not null || text[i].LineBefore) continue;
            var last = i;
            if (text.IsNumber(i) && text[i].FoldedLength <= 3 && text.Value(i) is not (59 or 62 or 80)) last = i;
            else if (text.Has(i, WordTraits.Number) && !text.Is(i, "un"))
            {
                while (text.Has(last + 1, WordTraits.Number) && !text[last + 1].LineBefore || text.IsSign(last + 1, '-') && text.Has(last + 2, WordTraits.Number)) last++;
            }
            else continue;
            if (text.Is(last + 1, "bis") || text.Is(last + 1, "ter")) last++;
            if (text.IsGlued(last + 1) && text[last + 1].Kind == TokenKind.Word || NotHouses.Is(text, last + 1)) continue;
            findings.Add(i, last, "ADRESSE", "address-living");
            i = last;
        }
    }

    private static bool HasAddress(ScannedText text, FindingSet findings)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (findings.TypeAt(i) == "ADRESSE" || text.IsPlaceholder(i, "ADRESSE")) return true;
        }
        return false;
    }

    /// <summary>« 62217 Beaurains, 8 rue des Mésanges ».</summary>
    private static bool LeadsToStreet(ScannedText text, int code)
    {
        for (var i = code + 1; i <= code + 6 && i + 1 < text.Count && !text[i].LineBefore; i++)
        {
            if (text.IsNumber(i)) return text.Has(i + 1, WordTraits.StreetType) || text.Has(i + 2, WordTraits.StreetType);
        }
        return false;
    }

    /// <summary>« 12 RD 943 », « RD 943, n° 12 », « cité 12 n° 25 », « digicode 45B12 », « 50.4321, 2.8312 ».</summary>
    private static bool OtherPlace(ScannedText text, int i, out int first, out int last)
    {
        (first, last) = (i, -1);
        if (DoorCodes.Is(text, i - 1) || DoorWords.Is(text, i - 1) && text.Is(i - (text.Is(i - 2, "de") || text.Is(i - 2, "d") ? 3 : 2), "code"))
        {
            last = i;
            while (text.IsGlued(last + 1) && (text.IsWord(last + 1) || text.IsNumber(last + 1))) last++;
            return true;
        }
        if (text.IsSign(i + 1, '.') && text.IsNumber(i + 2) && text[i + 2].FoldedLength >= 4 && text.IsGlued(i + 2) && text.Value(i) is >= 42 and <= 51)
        {
            var next = text.IsSign(i + 3, ",;/") ? i + 4 : i + 3;
            if (text.IsNumber(next) && text.IsSign(next + 1, '.') && text.IsNumber(next + 2) && text[next + 2].FoldedLength >= 4) last = next + 2;
            return last >= 0;
        }
        if (Roads.Is(text, i - 1) && text[i].FoldedLength <= 4)
        {
            // A house on a country road: the number before it or « n° » after it.
            if (text.IsNumber(i - 2) && text[i - 2].FoldedLength <= 3 && !text.IsSign(i - 3, "/-") && !text.Is(i - 3, "km") && !text.Is(i - 3, "pr")) (first, last) = (i - 2, i);
            else if (NumberSign(text, i + 1) is >= 0 and var number) (first, last) = (i - 1, number);
            return last >= 0;
        }
        if ((text.Is(i - 1, "cite") || text.Is(i - 1, "coron") || text.Is(i - 1, "departementale")) && NumberSign(text, i + 1) is >= 0 and var house) (first, last) = (i - 1, house);
        else if (text.Is(i + 1, "cite") && NumberSign(text, i + 2) is >= 0 and var city) last = city;
        else if (text.Is(i + 1, "cite") && text.IsNumber(i + 2)) last = i + 2;
        return last >= 0;
    }

    /// <summary>« , n° 540 bis »: the number's last token, or −1.</summary>
    private static int NumberSign(ScannedText text, int i)
    {
        if (text.IsSign(i, ",(-")) i++;
        if (!text.Is(i, "n") && !text.Is(i, "no") && !text.Is(i, "numero")) return -1;
        i++;
        if (text.IsSign(i, "°º.")) i++;
        if (!text.IsNumber(i) || text[i].FoldedLength > 4) return -1;
        return text.Is(i + 1, "bis") || text.Is(i + 1, "ter") ? i + 1 : i;
    }

    private static bool IsPostalCode(ScannedText text, int i) =>
        text.IsNumber(i) && text[i].FoldedLength == 5 && !text.IsSign(i + 1, "€*") && (!text.IsGlued(i) || text.IsSign(i - 1, ",("))
            && (text.Has(i + 1, WordTraits.Place) || text.Has(i - 1, WordTraits.Place) || Codes.Is(text, i - 1) || text.IsCapitalised(i + 1)
            || Dwellings.StandsBefore(text, i));

    /// <summary>The first word of what looks like a home before a postal code, in the same line and not over another finding.</summary>
    private static int HomeBefore(ScannedText text, FindingSet findings, int code)
    {
        var first = -1;
        for (var i = code - 1; i >= 0 && code - i <= Reach; i--)
        {
            if (text[i + 1].LineBefore || findings.TypeAt(i) is not null and not "PERSONNE" || text.IsSign(i, ".;:!?") || text.IsPlaceholder(i)) break;
            if (Homes.Is(text, i) && (text.IsCapitalised(i) || text.IsSign(i - 1, ",:(") || text.IsNumber(i - 1) || text.Is(i + 1, "dit") || text.IsSign(i + 1, '-'))) first = i;
            // « 12 le bourg, 62380 Elnes ».
            if (text.IsNumber(i) && text[i].FoldedLength <= 4 && code - i is >= 2 and <= 7 && text.IsWord(i + 1) && (i == 0 || !text.IsGlued(i) && (text.IsSign(i - 1, ",:(")
                || text.Is(i - 1, "au") || text.Is(i - 1, "habite") || text[i].LineBefore))) first = i;
            if (text.Is(i, "habite") || text.Is(i, "demeure") || text.Is(i, "adresse")) break;
        }
        return first;
    }
}
