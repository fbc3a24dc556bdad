using System.Collections.Frozen;

namespace Allo62.Training.Robustness;

/// <summary>Spelling of text messages: usual short forms, and the sounds of the other words written the short way.</summary>
internal sealed class SmsSpelling : IPerturbation
{
    private const double Shortened = 0.6;
    private const int LongWord = 5;

    private static readonly FrozenDictionary<string, string> ShortForms = new Dictionary<string, string>
    {
        ["bonjour"] = "bjr", ["bonsoir"] = "bsr", ["vous"] = "vs", ["nous"] = "ns", ["pour"] = "pr", ["dans"] = "ds", ["avec"] = "ac",
        ["sans"] = "ss", ["est"] = "é", ["et"] = "é", ["ai"] = "é", ["que"] = "ke", ["qui"] = "ki", ["quoi"] = "koi", ["quand"] = "qd",
        ["comment"] = "cmt", ["combien"] = "cb", ["pourquoi"] = "pk", ["parce"] = "pcq", ["beaucoup"] = "bcp", ["toujours"] = "tjs",
        ["jamais"] = "jms", ["tout"] = "tt", ["tous"] = "ts", ["toute"] = "tte", ["plus"] = "+", ["rien"] = "r1", ["bien"] = "b1",
        ["demain"] = "dm1", ["maintenant"] = "mtn", ["aujourd"] = "ojd", ["depuis"] = "dpui", ["quelque"] = "qq", ["quelqu"] = "qq",
        ["faire"] = "fR", ["fait"] = "fé", ["mais"] = "mé", ["suis"] = "sui", ["peux"] = "pe", ["veux"] = "ve", ["sais"] = "sé",
        ["merci"] = "mrc", ["problème"] = "pb", ["rendez"] = "rdv", ["semaine"] = "sem", ["les"] = "lé", ["des"] = "dé", ["mes"] = "mé",
        ["une"] = "1", ["un"] = "1", ["c"] = "c", ["chez"] = "ché", ["papiers"] = "papié", ["argent"] = "tune",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Sound, string Short)[] Sounds =
        [("eau", "o"), ("aux", "o"), ("qu", "k"), ("ph", "f"), ("ai", "é"), ("ss", "s"), ("tt", "t"), ("nn", "n"), ("ll", "l"), ("ez", "é")];

    public string Name => "SMS spelling";

    public double? Limit => null;

    public string Apply(string text, Draws draws) => WordsOfText.Replace(text, word => draws.Chance(Shortened) ? Shorten(word) : word);

    private static string Shorten(string word)
    {
        if (ShortForms.TryGetValue(word, out var shortForm)) return shortForm;
        if (word.Length < LongWord) return word;
        foreach (var (sound, written) in Sounds) word = word.Replace(sound, written, StringComparison.OrdinalIgnoreCase);
        return word.Length >= LongWord && word[^1] is 'e' or 's' or 't' or 'x' ? word[..^1] : word;
    }
}
