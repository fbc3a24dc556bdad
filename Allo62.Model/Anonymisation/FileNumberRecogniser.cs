namespace Allo62.Model.Anonymisation;

/// <summary>Numbers of files, beneficiaries, contracts and court cases: named by a word before, or long and bare.</summary>
internal sealed class FileNumberRecogniser : IRecogniser
{
    private const int LongestGap = 9;
    private const int LongestValue = 14;
    private const int LongBareNumber = 7;
    private const int LongRunDigits = 13;
    private const int FewestAfterMarker = 5;

    // A number soon after these words is one even without « n° ».
    private static readonly Cue Strong = new(0, "dossier", "dossiers", "doss", "dos", "alloc", "allocataire", "allocataires", "matricule",
        "matr", "reference", "references",
        "ref", "refs", "identifiant", "ident", "rg", "parquet", "portalis", "minute", "mdph", "agdref", "recepisse", "immatriculation",
            "sinistre", "fiscal",
        "pdl", "prm", "pce", "teledeclarant", "spi", "ine", "ipp", "contrat", "client", "passeport", "cni", "adherent", "abonne",
            "numunique", "signalement", "police", "sejour", "identite", "permis", "agrement", "bail", "jugement", "societaire", "mutuelle", "assurance",
            "decision", "notification", "facture", "quittance", "agrements", "contrats", "cotisant", "dossier", "portalis", "mandat", "jugt", "jgt", "neph", "rpps", "nur", "adeli", "finess", "ndossier", "titre",
            "attestation", "ordonnance", "requete", "ndoss", "serie");
    private static readonly Cue Legal = new(3, "loi", "decret", "arrete", "cerfa", "circulaire", "ordonnance", "formulaire", "article",
        "art", "deliberation", "directive",
        "reglement", "siret", "siren", "naf", "ape", "ligne", "bus", "code", "version", "notice", "imprime", "notices");
    private static readonly Cue Units = new(0, "euro", "euros", "eur", "e", "h", "heures", "ans", "mois", "jours", "km", "m", "metres",
        "personnes", "habitants", "enfants",
        "pieces", "fois", "kwh", "litres", "kg", "semaines", "minutes", "par", "balles", "francs");
    private static readonly Cue Markers = new(0, "n", "no", "num", "numero", "nr", "nro", "numeros");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            var last = text.Has(i, WordTraits.FileNoun) ? ReadNamed(text, i, out var first) : ReadBare(text, i, out first);
            if (last < 0 || first != last && text.IsNumber(i) && findings.TypeAt(i) is not null) continue;
            findings.Add(first, last, "DOSSIER", text.IsNumber(i) ? "file-long-number" : "file-named");
            i = Others(text, findings, first, last);
        }
    }

    private static int ReadNamed(ScannedText text, int noun, out int first)
    {
        first = noun + 1;
        var marked = false;
        var strong = Strong.Is(text, noun);
        for (; first < text.Count && first - noun <= LongestGap; first++)
        {
            if (text[first].LineBefore && !text.IsSign(first - 1, ':')) return -1;
            if (Markers.Is(text, first) || text.IsSign(first, "°º:#=")) marked = true;
            if (text.IsNumber(first) || StartsValue(text, first)) break;
            strong |= Strong.Is(text, first);
            // « contrat MAIF 3 715 208 M »: whose contract it is.
            if (strong && first == noun + 1 && text.Has(first, WordTraits.Acronym) && (text.IsNumber(first + 1) || Markers.Is(text, first + 1))) continue;
            if (!text.Has(first, WordTraits.FileFiller | WordTraits.FileNoun) && !text.IsSign(first, "°º:#=.-'()/,’")) return -1;
        }
        var last = ReadValue(text, first, out var digits);
        if (last < 0 || IsDate(text, first) || IsAmount(text, last, strong) || Legal.StandsBefore(text, noun)) return -1;
        // A year, or what one dials to reach the service: « CPAM 3646 ».
        if (first == last && digits == 4 && (!marked && text.Value(first) is >= 1700 and <= 2100 || text.Value(first) is >= 3000 and <= 3999 && text.Has(first - 1, WordTraits.Acronym))) return -1;
        // « facture de 1200 »: what it costs.
        if (!marked && first == last && digits <= 4 && text.Is(noun, "facture") && !text.IsSign(first - 1, ':')) return -1;
        // « X4RTBPFW4 »: letters and digits without a gap.
        if (strong && digits >= 1 && text[last].End - text[first].Start >= (digits > 1 ? 7 : 6) && text.IsWord(first)
            && (digits > 1 || text.IsCapitalised(first))) return last;
        var enough = strong ? marked ? 3 : 4 : marked ? 4 : 6;
        return digits >= enough ? last : -1;
    }

    /// <summary>« dossiers 50117 et 50171 »: numbers of the same length that are listed after the first.</summary>
    private static int Others(ScannedText text, FindingSet findings, int first, int last)
    {
        while (first == last && (text.Is(last + 1, "et") || text.Is(last + 1, "ou") || text.IsSign(last + 1, "/,&")) && text.IsNumber(last + 2)
            && text[last + 2].FoldedLength == text[first].FoldedLength && !text[last + 2].LineBefore)
        {
            last += 2;
            first = last;
            findings.Add(first, last, "DOSSIER", "file-listed");
        }
        return last;
    }

    /// <summary>« n° 1234567 » and seven figures or more without a gap.</summary>
    private static int ReadBare(ScannedText text, int i, out int first)
    {
        first = i;
        if (text.IsNumber(i) && text[i].FoldedLength >= LongBareNumber)
        {
            // « error 0x80070005 ».
            if (text.IsGlued(i) && text.Is(i - 1, "x") && text.IsNumber(i - 2)) return -1;
            return IsAmount(text, i) || Legal.StandsBefore(text, i) ? -1 : TrailingLetter(text, i);
        }
        if (text.IsNumber(i) && LongRun(text, i) is >= 0 and var run) return Legal.StandsBefore(text, i) ? -1 : run;
        if (!Markers.Is(text, i) || Legal.StandsBefore(text, i)) return -1;
        var isWord = text[i].FoldedLength > 2;
        if (!isWord && !text.IsSign(i + 1, "°º.:")) return -1;
        first = i + 1;
        while (first < i + 4 && (text.IsSign(first, "°º.:") || isWord && (text.Is(first, "est") || text.Is(first, "c") || text.IsSign(first, '\'') || text.Is(first, "suivant")))) first++;
        var last = ReadValue(text, first, out var digits);
        return last >= 0 && digits >= FewestAfterMarker && !IsAmount(text, last) && !IsDate(text, first) ? last : -1;
    }

    /// <summary>« 062 041 234 567 89012 »: eleven figures or more in groups.</summary>
    private static int LongRun(ScannedText text, int first)
    {
        if (!text.IsNumber(first + 1) || !text.IsNumber(first + 2) || text.IsNumber(first - 1)) return -1;
        var (last, digits) = (first, 0);
        for (; last < text.Count && last - first <= LongestValue && text.IsNumber(last) && (last == first || !text[last].LineBefore); last++) digits += text[last].FoldedLength;
        last--;
        return digits >= LongRunDigits && !IsAmount(text, last) ? last : -1;
    }

    /// <summary>« AB-1234 », « C12 »: capitals that touch the number belong to it.</summary>
    private static bool StartsValue(ScannedText text, int token) =>
        IsDoubleSeries(text, token) || text.IsWord(token) && text[token].FoldedLength <= 5 && (!text.Has(token, WordTraits.FileFiller) || text.IsCapitalised(token))
            && (text.IsGlued(token + 1) || IsSeries(text, token))
        && (text.IsNumber(token + 1) || (text.IsSign(token + 1, "-_/") && text.IsGlued(token + 2) && text.IsNumber(token + 2)));

    /// <summary>« AH/DL 240318 »: two sets of initials before the figures.</summary>
    private static bool IsDoubleSeries(ScannedText text, int token) =>
        text.Case(token) == LetterCase.Upper && text[token].FoldedLength <= 4 && text.IsSign(token + 1, "/-") && text.IsGlued(token + 1) && text.IsGlued(token + 2)
            && text.Case(token + 2) == LetterCase.Upper && text[token + 2].FoldedLength <= 4 && text.IsNumber(token + 3) && !text[token + 3].LineBefore;

    /// <summary>« CT 774 019 2B », « F 21/00392 »: capitals before the figures, apart from them.</summary>
    private static bool IsSeries(ScannedText text, int token) =>
        text.IsNumber(token + 1) && text[token].FoldedLength <= 4 && text.IsCapitalised(token) && !text[token + 1].LineBefore
            && (text.Case(token) == LetterCase.Upper || text[token].FoldedLength == 1)
            && !text.Has(token, WordTraits.FileNoun | WordTraits.FileFiller | WordTraits.Function | WordTraits.Title | WordTraits.StreetType);

    private static int ReadValue(ScannedText text, int first, out int digits)
    {
        digits = 0;
        var last = -1;
        for (var i = first; i < text.Count && i - first <= LongestValue; i++)
        {
            if (i > first && text[i].LineBefore) break;
            if (text.IsNumber(i))
            {
                digits += text[i].FoldedLength;
                last = i;
            }
            else if (i == first && IsDoubleSeries(text, i))
            {
                last = i + 2;
                i += 2;
            }
            else if (text.IsWord(i) && text[i].FoldedLength <= 7 && (i == first ? StartsValue(text, i) : text.IsGlued(i)))
            {
                last = i;
            }
            else if (!text.IsSign(i, "-/._") || !text.IsGlued(i) || (!text.IsNumber(i + 1) && !(text.IsWord(i + 1)
                && text[i + 1].FoldedLength <= 6))
                || !text.IsGlued(i + 1)) break;
        }
        if (last < 0) return -1;
        var letter = TrailingLetter(text, last);
        // « AX 7709 441 K 03 ».
        return letter > last && text.Case(letter) != LetterCase.Lower && text.IsNumber(letter + 1) && text[letter + 1].FoldedLength is 2 or 3 && !text[letter + 1].LineBefore
            && !text.IsNumber(letter + 2) && !text.IsSign(letter + 2, "/€") ? letter + 1 : letter;
    }

    /// <summary>« 1234567 X »: the letter that family allowance numbers end with.</summary>
    private static int TrailingLetter(ScannedText text, int last)
    {
        // « 3058821 lettre clé R ».
        var at = text.Is(last + 1, "lettre") ? last + 2 : last + 1;
        if (text.Is(at, "cle") || text.Is(at, "clef")) at++;
        if (at > last + 1 && text.IsWord(at) && text[at].FoldedLength == 1 && !text.IsSign(at + 1, '\'')) return at;
        return IsTrailingLetter(text, last) ? last + 1 : last;
    }

    private static bool IsTrailingLetter(ScannedText text, int last) =>
        text.IsWord(last + 1) && text[last + 1].FoldedLength <= (text.IsGlued(last + 1) ? 3 : 1) && !text[last + 1].LineBefore
        && (text.IsGlued(last + 1) || text.Case(last + 1) != LetterCase.Lower) && !text.IsSign(last + 2, '\'') && (!Units.Is(text, last + 1)
            || text[last + 1].FoldedLength == 1 && text.Case(last + 1) != LetterCase.Lower)
        && !(text.Is(last + 1, "m") && text.IsSign(last + 2, '.'));

    /// <summary>After a strong word « 3 307 518 M » ends with a letter of the number, not with a unit.</summary>
    private static bool IsAmount(ScannedText text, int last, bool named = false) =>
        text.IsSign(last + 1, "€%$") || (text.IsSign(last + 1, ',') && text.IsGlued(last + 1) && text.IsNumber(last + 2)
            && text.IsGlued(last + 2)) || Units.Is(text, last + 1) && !(named && text[last + 1].FoldedLength == 1
            && (text.IsCapitalised(last + 1) || text.IsAllCapitals));

    private static bool IsDate(ScannedText text, int first) =>
        text.IsNumber(first) && DateReader.TryRead(text, first, out var date) && date.HasYear && date.Last > first;
}
