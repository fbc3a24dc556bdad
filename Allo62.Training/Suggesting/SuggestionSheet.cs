using System.Globalization;
using Allo62.Training.Data;
using Allo62.Training.Output;
using CsvHelper;

namespace Allo62.Training.Suggesting;

/// <summary>Suggestions as a sheet to fill in: the analyst writes the category into the column « correction ».</summary>
internal static class SuggestionSheet
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly string[] Header = ["id", "texte", "proposee", "certitude", "sinon", "correction", "par", "le", "pourquoi"];

    public static void Write(string path, LabelledData data, IReadOnlyList<Suggester.Suggestion> suggestions) => AtomicFile.Write(path, stream =>
    {
        using var writer = CsvWriter.Create(stream, PeopleCsv.Writing, true);
        foreach (var name in Header) writer.WriteField(name);
        writer.EndRecord();
        foreach (var suggestion in suggestions)
        {
            var row = data.Rows[suggestion.Row];
            string[] cells =
            [
                data.IdOf(row), row.Request.Text, suggestion.First.Category, suggestion.First.Confidence.ToString("0.00", French), suggestion.Second.Category, "", "", "", "",
            ];
            foreach (var cell in cells) writer.WriteField(PeopleCsv.Neutralised(cell));
            writer.EndRecord();
        }
    });
}
