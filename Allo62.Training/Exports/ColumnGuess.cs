using Allo62.Model.Data;
using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>Which column of an export is which, by the names that French call-centre tools give them, then by what stands in them.</summary>
internal static class ColumnGuess
{
    private const double MostDates = 0.8;
    private const int FewestLetters = 20;

    private static readonly string[] Text = [Columns.Text, "texte", "verbatim", "verbatims", "notes", "note", "commentaire", "commentaires", "message", "demande", "description", "contenu", "observations", "observation", "objetdelademande", "resume"];
    private static readonly string[] Category = [Columns.Category, "categorie", "motif", "motifappel", "motifdelappel", "servicedestinataire", "service", "theme", "thematique", "typededemande", "nature", "label", "etiquette"];
    private static readonly string[] Id = [Columns.Id, "identifiant", "numero", "n", "no", "nappel", "numeroappel", "numerodappel", "reference", "ref", "ticket", "ndossier"];
    private static readonly string[] Date = [Columns.Date, "dateappel", "datedelappel", "dateheure", "dateetheure", "datedecreation", "datecreation", "horodatage", "creele", "jour"];
    private static readonly string[] Channel = [Columns.Channel, "canal", "origine", "media", "modedecontact", "moyen"];
    private static readonly string[] Commune = [Columns.Commune, "ville", "codeinsee", "insee", "codepostal", "cp", "communeappelant"];
    private static readonly string[] Caller = ["caller", "appelant", "idappelant", "numeroappelant", "telephoneappelant", "idusager", "usager"];

    /// <exception cref="InvalidDatasetException">No column looks like text.</exception>
    public static ExportColumns Of(string path, ExportSample sample)
    {
        var text = Named(sample, Text) ?? Longest(sample) ?? throw new InvalidDatasetException(path, 1,
            $"no column looks like free text; the header has: {string.Join(", ", sample.Headers)}. Name it in a mapping file under columns.text.");
        return new ExportColumns
        {
            Text = [text],
            Category = Named(sample, Category) is { } category ? [category] : [],
            Id = Named(sample, Id),
            Date = Named(sample, Date) ?? sample.Headers.FirstOrDefault(header => LooksLikeDates(sample.Cells(header))),
            Channel = Named(sample, Channel),
            Commune = Named(sample, Commune),
            Caller = Named(sample, Caller),
        };
    }

    private static string? Named(ExportSample sample, string[] names)
    {
        // A column without a single cell is none, whatever its name.
        var headers = sample.Headers.Where(header => header.Trim().Length > 0 && sample.Cells(header).Any(cell => cell.Trim().Length > 0)).ToArray();
        return names.Select(name => headers.FirstOrDefault(header => LabelKey.Of(header) == LabelKey.Of(name))).OfType<string>().FirstOrDefault();
    }

    private static string? Longest(ExportSample sample)
    {
        var longest = sample.Headers.Where(header => header.Trim().Length > 0)
            .Select(header => (header, Length: sample.Cells(header).Select(cell => cell.Length).DefaultIfEmpty().Average())).MaxBy(column => column.Length);
        return longest.Length >= FewestLetters ? longest.header : null;
    }

    private static bool LooksLikeDates(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToArray();
        return filled.Length > 0 && filled.Count(cell => ExportDates.ToDay(cell, [.. ExportDates.Usual]) is not null) >= MostDates * filled.Length;
    }
}
