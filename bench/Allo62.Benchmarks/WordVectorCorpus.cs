using System.Text.Json;
using Allo62.Model.Text;
using Allo62.Training.Data;

namespace Allo62.Benchmarks;

/// <summary>
/// What the word vectors are learned from, a normalised line each: the paragraphs of the service-public.fr sheets without those that say whom
/// to contact, and the requests of the log, several times since they are few and in people's own words. Never what is held out.
/// </summary>
internal static class WordVectorCorpus
{
    private const int CopiesOfLog = 4;
    private const int ShortestParagraph = 25;

    private static readonly HashSet<string> Kept = ["dc:title", "dc:description", "Titre", "Texte", "Paragraphe", "Item", "Cellule", "Chapitre", "SousChapitre", "Introduction"];

    // « OuSAdresser » is the answer of a test set here; the others are links and lists of other sheets.
    private static readonly HashSet<string> LeftOut =
        ["OuSAdresser", "ServiceEnLigne", "PourEnSavoirPlus", "Reference", "VoirAussi", "FilDAriane", "SousThemePere", "DossierPere", "SousDossierPere", "Partenaire"];

    /// <param name="sheets">Folder of the unpacked sheets.</param>
    /// <param name="log">The log's CSV files.</param>
    /// <param name="into">The file to write.</param>
    public static void Write(string sheets, IEnumerable<string> log, string into)
    {
        var paragraphs = Directory.GetFiles(sheets, "F*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Paragraphs).Distinct().ToArray();
        var requests = LabelledDataReader.Read(log).Requests.Select(request => Normalised(request.Text)).ToArray();
        var lines = paragraphs.Concat(Enumerable.Repeat(requests, CopiesOfLog).SelectMany(texts => texts)).Where(line => line.Length > 0).ToArray();
        // In one order for all: the last lines weigh less.
        new Random(62).Shuffle(lines);
        File.WriteAllLines(into, lines);
        Console.WriteLine($"{paragraphs.Length:#,0} paragraphs, {requests.Length:#,0} requests × {CopiesOfLog}");
    }

    private static IEnumerable<string> Paragraphs(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var lines = new List<string>();
        var line = new System.Text.StringBuilder();
        Walk(json.RootElement, isKept: false);
        End();
        return lines;

        void Walk(JsonElement node, bool isKept)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var child in node.EnumerateArray()) Walk(child, isKept);
                return;
            }
            if (node.ValueKind != JsonValueKind.Object) return;
            if (isKept && node.TryGetProperty("text", out var text)) line.Append(text.GetString()).Append(' ');
            var name = node.TryGetProperty("name", out var named) ? named.GetString() ?? "" : "";
            if (LeftOut.Contains(name) || !node.TryGetProperty("children", out var children)) return;
            var isBlock = Kept.Contains(name);
            if (isBlock) End();
            Walk(children, isKept || isBlock);
            if (isBlock) End();
        }

        void End()
        {
            if (line.Length >= ShortestParagraph) lines.Add(Normalised(line.ToString()));
            line.Clear();
        }
    }

    private static string Normalised(string raw)
    {
        var text = new NormalisedText();
        TextNormaliser.Normalise(raw, text);
        return string.Join(' ', text.Tokens.ToArray().Select(token => text.Word(token).ToString()));
    }
}
