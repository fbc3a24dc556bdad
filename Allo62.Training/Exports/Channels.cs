namespace Allo62.Training.Exports;

/// <summary>Channels as exports name them → channels of the log.</summary>
internal static class Channels
{
    private const int Longest = 20;

    private static readonly Dictionary<string, string> Known = new()
    {
        ["telephone"] = "telephone", ["tel"] = "telephone", ["phone"] = "telephone", ["appel"] = "telephone", ["appelentrant"] = "telephone",
        ["courriel"] = "courriel", ["mail"] = "courriel", ["email"] = "courriel", ["emails"] = "courriel",
        ["accueil"] = "accueil", ["accueilphysique"] = "accueil", ["guichet"] = "accueil",
        ["chat"] = "chat", ["tchat"] = "chat", ["site"] = "site", ["web"] = "site", ["siteweb"] = "site", ["internet"] = "site", ["formulaire"] = "site",
        ["courrier"] = "courrier", ["sms"] = "sms",
    };

    /// <returns>Empty where the cell can be no channel.</returns>
    public static string Of(string cell, IReadOnlyDictionary<string, string> mapping)
    {
        var name = cell.Trim();
        if (mapping.TryGetValue(name, out var mapped)) return mapped;
        if (Known.TryGetValue(LabelKey.Of(name), out var known)) return known;
        return name.Length <= Longest && name.All(c => char.IsLetter(c) || c is ' ' or '-' or '_') ? name.ToLowerInvariant() : "";
    }
}
