namespace Allo62.Model.Anonymisation;

/// <summary>
/// Homes without a street: « Ferme du Mont Hulin, lieu-dit Le Waast, 62240 Desvres », « RN 1, n° 540 bis, 62360 Isques »; and the
/// postal code of an address that stands apart from it.
/// </summary>
internal sealed class PostalPlaceRecogniser : IRecogniser
{
    private const int Reach = 16;

    private static readonly Cue Homes = new(0, "ferme", "lieu", "lieudit", "hameau", "moulin", "maison", "chateau", "manoir", "gite", "camping",
        "caravane", "domaine", "presbytere", "residence", "cite", "clos", "chemin", "impasse", "rn", "rd", "route", "quai", "ecluse", "foyer");
    private static readonly Cue Codes = new(0, "postal", "cp", "code");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        var hasAddress = false;
        for (var i = 0; i < text.Count; i++)
        {
            hasAddress |= findings.TypeAt(i) == "ADRESSE";
            if (!IsPostalCode(text, i) || findings.TypeAt(i) is not null) continue;
            var first = HomeBefore(text, findings, i);
            if (first >= 0) findings.Add(first, i, "ADRESSE", "address-postal");
            else if (hasAddress && (Codes.Is(text, i - 1) || Codes.Is(text, i - 2) || text.Has(i + 1, WordTraits.Place))) findings.Add(i, i, "ADRESSE", "address-postal");
        }
    }

    private static bool IsPostalCode(ScannedText text, int i) =>
        text.IsNumber(i) && text[i].FoldedLength == 5 && !text.IsSign(i + 1, "€*") && (!text.IsGlued(i) || text.IsSign(i - 1, ",("))
            && (text.Has(i + 1, WordTraits.Place) || Codes.Is(text, i - 1) || text.IsCapitalised(i + 1));

    /// <summary>The first word of what looks like a home before a postal code, in the same line and not over another finding.</summary>
    private static int HomeBefore(ScannedText text, FindingSet findings, int code)
    {
        var first = -1;
        for (var i = code - 1; i >= 0 && code - i <= Reach; i--)
        {
            if (text[i + 1].LineBefore || findings.TypeAt(i) is not null and not "PERSONNE" || text.IsSign(i, ".;:!?") || text.IsPlaceholder(i)) break;
            if (Homes.Is(text, i) && (text.IsCapitalised(i) || text.IsSign(i - 1, ",:(") || text.IsNumber(i - 1) || text.Is(i + 1, "dit") || text.IsSign(i + 1, '-'))) first = i;
            if (text.Is(i, "habite") || text.Is(i, "demeure") || text.Is(i, "adresse")) break;
        }
        return first;
    }
}
