using System.Text.RegularExpressions;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;

namespace Allo62.Training.Data;

/// <summary>The catalogue's own sentences as rows to learn from: labels, descriptions, examples, and what tells two categories apart.</summary>
internal static partial class CatalogueRows
{
    // A catalogue is no table: its rows have no line that a person could look up.
    private const int NoLine = 0;

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex BetweenSentences { get; }

    /// <param name="catalogue">The catalogue.</param>
    /// <param name="path">The file that it was read from, or its folder.</param>
    public static LabelledData Of(ServiceCatalogue catalogue, string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, CatalogueReader.FileName) : path;
        var rows = catalogue.Categories.SelectMany(Of).Select(request => new LabelledRow(request with { IsFromCatalogue = true }, 0, NoLine));
        return new LabelledData([.. rows], [], [SourceFile.Inspect(file)]);
    }

    private static IEnumerable<LabelledRequest> Of(Category category) =>
    [
        new(category.Label, category.Id),
        .. BetweenSentences.Split(category.Description).Where(sentence => sentence.Length > 0).Select(sentence => new LabelledRequest(sentence, category.Id)),
        .. category.Examples.Select(example => new LabelledRequest(example, category.Id)),
        // « When » tells when it is the other category: it describes that one.
        .. category.Borders.Select(border => new LabelledRequest(border.When, border.With)),
    ];
}
