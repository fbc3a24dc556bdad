using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using Allo62.Training.Reports.Content;
using Allo62.Training.Reports.Html;
using CsvHelper;

namespace Allo62.Training.Reports;

/// <summary>The report's lists as CSV files for a French Excel.</summary>
internal sealed class ReportCsv(ReportContent content)
{
    /// <summary>What an analyst fills in; <c>allo62 import-corrections</c> reads these names.</summary>
    private static readonly string[] ToFillIn = ["correction", "par", "le", "pourquoi"];

    private readonly CategoryLabels _labels = new(content.Categories);

    public void Write(string folder)
    {
        Write(folder, "lignes.csv",
            ["id", "fichier", "ligne", "date", "canal", "commune", "texte", "categorie", "reponse", "confiance", "deuxieme_choix", "juste", "issue", "appels", "mots_decisifs", "exemple_proche", "action", .. ToFillIn],
            Rows());
        Write(folder, "urgences.csv", ["id", "fichier", "ligne", "texte", "niveau", "categorie"],
            content.MissedUrgencies.Select(row => new[] { row.Id, row.File, Number(row.Line), row.Text, row.Expected == "vital" ? "vitale" : "urgente", row.Category ?? "" }));
        Write(folder, "etiquettes-suspectes.csv", ["id", "fichier", "ligne", "texte", "categorie", "categorie_proposee", "confiance_etiquette", "confiance_proposee", "doute", "forte_presomption", "provenance", .. ToFillIn],
            content.Suspects.Select(suspect => new[]
            {
                suspect.Row.Id, suspect.Row.File, Number(suspect.Row.Line), suspect.Row.Text, suspect.Row.Category, suspect.Suggested, Number(suspect.LabelConfidence),
                Number(suspect.SuggestedConfidence), Number(suspect.Doubt), YesNo(suspect.IsConfident), CopiesSection.Origin(suspect.Row),
            }));
        Write(folder, "doublons.csv", ["groupe", "id", "fichier", "ligne", "texte", "categorie", "provenance", .. ToFillIn],
            content.Copies.SelectMany((group, i) => group.Select(row => new[] { Number(i + 1), row.Id, row.File, Number(row.Line), row.Text, row.Category, CopiesSection.Origin(row) })));
        Write(folder, "sans-reponse.csv", ["groupe", "mots", "nouvelle_categorie", "id", "texte", "categorie", .. ToFillIn],
            content.Topics.SelectMany((topic, i) => topic.Rows.Select(row => new[]
            {
                Number(i + 1), string.Join(", ", topic.KeyWords.Select(word => word.Word)), YesNo(topic.IsNew), content.Rows[row].Id, content.Rows[row].Text, content.Rows[row].Category,
            })));
        WriteFigures(folder);
    }

    private void WriteFigures(string folder)
    {
        Write(folder, "paires.csv", ["categorie", "libelle", "reponse", "libelle_reponse", "demandes", "part", "orientees_a_tort", "appels_de_trop", "en_sens_inverse", "action", "frontiere"],
            content.Pairs.Select(pair => new[]
            {
                pair.Category, _labels.Of(pair.Category), pair.Answer, _labels.Of(pair.Answer), Number(pair.Rows), Number(pair.Share), Number(pair.Routed), Number(pair.ExtraCalls),
                Number(pair.Back), ActionText.Of(pair.Action), pair.Border ?? "",
            }));
        Write(folder, "categories.csv", ["categorie", "libelle", "demandes", "f1", "f1_bas", "f1_haut", "precision", "rappel", "f1_en_service", "prise_pour", "appels_de_trop"],
            content.Figures.Categories.Select(figures => new[]
            {
                figures.Category, _labels.Of(figures.Category), Number(figures.Support), Number(figures.F1.Value), Number(figures.F1.Low), Number(figures.F1.High),
                Number(figures.Precision.Value), Number(figures.Recall.Value), figures.Champion is { } champion ? Number(champion) : "", figures.TakenFor ?? "", Number(figures.ExtraCalls),
            }));
        Write(folder, "tranches.csv", ["tranche", "valeur", "demandes", "justes", "justes_bas", "justes_haut", "orientees", "mal_orientees", "appels_par_demande", "moins_bonne"],
            content.Figures.Slices.Select(slice => new[]
            {
                SliceName.By(slice.By), SliceName.Value(slice), Number(slice.Rows), Number(slice.Accuracy.Value), Number(slice.Accuracy.Low), Number(slice.Accuracy.High),
                Number(slice.Routed.Value), Number(slice.Misrouted.Value), Number(slice.CallsPerRequest), YesNo(slice.Fails),
            }));
        Write(folder, "seuils.csv", ["seuil", "orientees", "mal_orientees", "question", "humain", "appels_par_demande"],
            content.Figures.RiskCoverage.Select(point => new[]
                { Number(point.Threshold), Number(point.Coverage), Number(point.Risk.Value), Number(point.Clarified), Number(point.HandedOff), Number(point.CallsPerRequest) }));
        if (content.Drift is not { } drift) return;
        Write(folder, "derive.csv", ["categorie", "libelle", "part_apprentissage", "part_maintenant", "changement_sur"],
            drift.Categories.Select(shift => new[] { shift.Category, _labels.Of(shift.Category), Number(shift.Before.Value), Number(shift.After.Value), YesNo(shift.Differs) }));
    }

    private IEnumerable<string[]> Rows()
    {
        var errors = content.Errors.ToDictionary(error => error.Row);
        return content.Rows.Select((row, i) => Cells(row, errors.GetValueOrDefault(i)));
    }

    private static string[] Cells(RowResult row, RowError? error) =>
    [
        row.Id, row.File, Number(row.Line), row.Date ?? "", row.Channel ?? "", row.Commune ?? "", row.Text, row.Category, row.Ranked[0].Category, Number(row.Ranked[0].Confidence),
        row.Ranked.Count > 1 ? row.Ranked[1].Category : "", YesNo(row.Right), OutcomeText.Of(row.Outcome), Number(row.Calls),
        error is null ? "" : string.Join(' ', error.Words.Where(word => word.Weight > 0).Select(word => row.Text.Substring(word.Start, word.Length))),
        error?.Nearest is [var near, ..] ? $"{near.Row.Id} ({near.Row.Category})" : "", error is null ? "" : ActionText.Of(error.Action),
    ];

    private static void Write(string folder, string name, string[] header, IEnumerable<string[]> rows) => AtomicFile.Write(Path.Combine(folder, name), stream =>
    {
        using var writer = CsvWriter.Create(stream, PeopleCsv.Writing, true);
        foreach (var cells in rows.Prepend(header))
        {
            foreach (var cell in cells) writer.WriteField(PeopleCsv.Neutralised(cell));
            for (var i = cells.Length; i < header.Length; i++) writer.WriteField("");
            writer.EndRecord();
        }
    });

    private static string Number(double value) => FrenchFigure.Number(value, "0.####");

    private static string YesNo(bool value) => value ? "oui" : "non";
}
