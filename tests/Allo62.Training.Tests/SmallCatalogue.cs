using System.Text.Json.Nodes;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests;

/// <summary>The catalogue cut down to the categories of the sample requests and one more, so that its sentences are learned in a second.</summary>
internal static class SmallCatalogue
{
    /// <summary>Writes it with the files it needs, without borders to categories that are left out and without lessons on urgency.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="another">The category that no sample request is about.</param>
    /// <returns>The catalogue's path.</returns>
    public static string Write(string folder, string another)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        foreach (var file in new[] { "offices.json", "communes.csv" }) File.Copy(Path.Combine(data, file), Path.Combine(folder, file), overwrite: true);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "catalogue.json")))!;
        var kept = SampleRequests.All.Select(row => row.Category).Append(another).ToHashSet();
        var categories = json["categories"]!.AsArray().Where(category => kept.Contains((string)category!["id"]!)).Select(category => category!.DeepClone()).ToArray();
        foreach (var category in categories) category["borders"] = new JsonArray();
        json["categories"] = new JsonArray(categories);
        var path = Path.Combine(folder, "catalogue.json");
        File.WriteAllText(path, json.ToJsonString());
        return path;
    }
}
