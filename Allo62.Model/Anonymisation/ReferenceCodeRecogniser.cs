namespace Allo62.Model.Anonymisation;

/// <summary>Codes of letters and figures in one piece, such as « CJM/2024/0318 », « 7C41-99E0 », « LOC-0093174-2 »: somebody's file.</summary>
internal sealed class ReferenceCodeRecogniser : IRecogniser
{
    private const int LongestCode = 12;
    private const int FewestDigits = 4;
    private const int FewestCharacters = 7;

    private static readonly Cue Legal = new(2, "article", "art", "loi", "cerfa", "formulaire", "decret", "norme", "version", "modele", "ligne",
        "route", "rn", "rd", "cote", "serie");

    private static readonly Cue Roads = new(0, "d", "a", "n", "e", "m", "rd", "rn", "cd", "vc", "de", "cr", "pr");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind is not (TokenKind.Word or TokenKind.Number) || text.IsGlued(i) && text[i - 1].Kind is TokenKind.Word or TokenKind.Number) continue;
            var last = Read(text, i, out var isCode);
            if (isCode && IsFree(findings, i, last) && !Legal.StandsBefore(text, i)) findings.Add(i, last, "DOSSIER", "file-code");
            i = last;
        }
    }

    private static int Read(ScannedText text, int first, out bool isCode)
    {
        var last = first;
        var (digits, longestNumber, signs, numbers, hasSeries, hasOther) = (0, 0, 0, 0, false, false);
        for (var i = first; i < text.Count && i - first <= LongestCode; i++)
        {
            if (i > first && !text.IsGlued(i)) break;
            if (text[i].Kind == TokenKind.Number)
            {
                digits += text[i].FoldedLength;
                numbers++;
                longestNumber = Math.Max(longestNumber, text[i].FoldedLength);
            }
            else if (text[i].Kind == TokenKind.Word)
            {
                if (text[i].FoldedLength > 5) break;
                hasSeries |= char.IsUpper(text.Source[text[i].Start]);
                hasOther |= !Roads.Is(text, i) && !text.Has(i, WordTraits.Acronym);
            }
            else if (!text.IsSign(i, "-/._") || !text.IsGlued(i + 1) || !text.IsWord(i + 1) && !text.IsNumber(i + 1)) break;
            else
            {
                signs++;
                continue;
            }
            last = i;
        }
        isCode = hasSeries && (hasOther || numbers > 1 && digits > 5 && !AreRoads(text, first, last)) && digits >= FewestDigits && longestNumber >= 2 && (signs > 0 || last - first >= 2)
            && text[last].End - text[first].Start >= FewestCharacters;
        return last;
    }

    /// <summary>« D928/D343 »: every number has its letter and none begins with zero.</summary>
    private static bool AreRoads(ScannedText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.IsWord(i) && !Roads.Is(text, i)) return false;
            if (text.IsNumber(i) && (text.Folded(i)[0] == '0' || !text.IsWord(i - 1) || text[i].FoldedLength > 4)) return false;
        }
        return true;
    }

    /// <summary>A plate, a time or a part of an address knows better.</summary>
    private static bool IsFree(FindingSet findings, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (findings.TypeAt(i) is not null and not "DOSSIER" || findings.IsKept(i)) return false;
        }
        return true;
    }
}
