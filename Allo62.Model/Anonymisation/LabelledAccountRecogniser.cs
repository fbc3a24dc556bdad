namespace Allo62.Model.Anonymisation;

/// <summary>A bank account whose parts are named: « banque 20041 guichet 01005 compte 0500013M026 clé 06 ».</summary>
internal sealed class LabelledAccountRecogniser : IRecogniser
{
    private const int MostTokens = 24;
    private const int FewestDigits = 14;

    private static readonly Cue Labels = new(0, "banque", "code", "guichet", "compte", "cle", "clef", "n", "no", "numero", "rib", "agence");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Is(i, "guichet") && !text.Is(i, "banque")) continue;
            var (first, last, digits, hasGuichet) = (-1, -1, 0, false);
            for (var at = i; at < text.Count && at - i < MostTokens && (at == i || !text[at].LineBefore); at++)
            {
                hasGuichet |= text.Is(at, "guichet");
                if (text.IsNumber(at) || text.IsWord(at) && text.IsGlued(at) && text.IsNumber(at - 1) && text[at].FoldedLength <= 2)
                {
                    if (first < 0) first = at;
                    digits += text.IsNumber(at) ? text[at].FoldedLength : 1;
                    last = at;
                }
                else if (!Labels.Is(text, at) && !text.IsSign(at, ":°.,-/()")) break;
            }
            if (!hasGuichet || digits < FewestDigits) continue;
            findings.Add(first, last, "IBAN", "rib-labelled");
            i = last;
        }
    }
}
