namespace Allo62.Model.Anonymisation;

/// <summary>What opens a door: « digicode B4512 », « code porte 27A39 », « code d'entrée : 5581 », « boîte à clés 4410 ».</summary>
internal sealed class DoorCodeRecogniser : IRecogniser
{
    private const int Reach = 5;

    private static readonly Cue Doors = new(0, "porte", "portail", "immeuble", "entree", "acces", "barriere", "interphone", "cles", "cle", "hall", "sas", "visiophone", "parking", "residence", "garage", "bat", "batiment");
    private static readonly Cue Keypads = new(0, "digicode", "visiophone", "digicodes");
    private static readonly Cue Fillers = new(0, "de", "d", "la", "le", "l", "du", "a", "est", "c", "n", "no", "numero", "en", "bas");

    public void Find(ScannedText text, FindingSet findings)
    {
        if (!text.HasNumber) return;
        for (var i = 0; i < text.Count; i++)
        {
            var isKeypad = Keypads.Is(text, i);
            if (!isKeypad && !text.Is(i, "code") && !IsKeyBox(text, i)) continue;
            var first = Begin(text, i, isKeypad || IsKeyBox(text, i));
            if (first < 0) continue;
            var last = first;
            while (text.IsGlued(last + 1) && (text.IsWord(last + 1) || text.IsNumber(last + 1))) last++;
            if (!text.IsNumber(first) && last == first) continue;
            findings.Add(text.Is(i + 1, "porte") && !isKeypad ? i + 1 : first, last, "ADRESSE", "address-door-code");
            i = last;
        }
    }

    private static bool IsKeyBox(ScannedText text, int i) => text.Is(i, "boite") && text.Is(i + 1, "a") && (text.Is(i + 2, "cles") || text.Is(i + 2, "clefs") || text.Is(i + 2, "cle"));

    private static int Begin(ScannedText text, int cue, bool opens)
    {
        for (var i = cue + 1; i <= cue + Reach && i < text.Count && !text[i].LineBefore; i++)
        {
            if (text.IsNumber(i) || text.IsWord(i) && text.IsNumber(i + 1) && text.IsGlued(i + 1)) return opens && !text.IsSign(i + 1, "€") ? i : -1;
            opens |= Doors.Is(text, i);
            if (!Doors.Is(text, i) && !Fillers.Is(text, i) && !text.IsSign(i, ":='°(") && !text.Is(i, "cles")) return -1;
        }
        return -1;
    }
}
