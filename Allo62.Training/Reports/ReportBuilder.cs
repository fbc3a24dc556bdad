using Allo62.Model.Data;
using Allo62.Training.Data;
using Allo62.Training.Quality;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Evaluation, rows and catalogue → all that the report says.</summary>
internal static class ReportBuilder
{
    private const string OutOfScopeLabel = "Hors périmètre";
    private const string NoFamily = "Sans famille";

    public static ReportContent Build(ReportInput input)
    {
        var names = new RowNames(input.Data, input.Train);
        var suspects = SuspectReading.Of(input, names);
        var doubtful = suspects.Where(suspect => suspect.IsConfident).Select(suspect => suspect.Row.Id).ToHashSet();
        var errors = new ErrorReading(input, names, doubtful).Read();
        var content = new ReportContent
        {
            FormatVersion = ReportContent.CurrentFormat,
            MadeAt = input.MadeAt,
            Verdict = new Verdict(Comparison.First, true, [], [], []),
            Figures = input.Evaluation.Result,
            Categories = Categories(input),
            Pairs = PairReading.Of(input, errors),
            MissedUrgencies = MissedUrgencyReading.Of(input),
            Suspects = suspects,
            Copies = Copies(input, names),
            Topics = TopicReading.Of(input),
            Drift = input.Train is { } train ? DriftReading.Of(train, input.Data, input.Evaluation.Scored) : null,
            Corrections = CorrectionReading.Of(input, names),
            Errors = errors,
            Rows = [.. input.Evaluation.Rows],
        };
        return content with { Verdict = new VerdictWriter(content, input.Model.Manifest.Decision.MisroutedTarget).Write() };
    }

    private static IReadOnlyList<CategoryName> Categories(ReportInput input)
    {
        var ids = input.Model.Classifier.Categories.Union(input.Data.Rows.Select(row => row.Request.Category))
            .Union(input.Train?.Rows.Select(row => row.Request.Category) ?? []);
        var order = input.Catalogue?.Families.Select(family => family.Label).ToList() ?? [];
        return [.. ids.Select(id => input.Catalogue?.Find(id) is { } category ? new CategoryName(id, category.Label, category.Family.Label)
                : new CategoryName(id, id == ReservedCategories.OutOfScope ? OutOfScopeLabel : id, id == ReservedCategories.OutOfScope ? OutOfScopeLabel : NoFamily))
            .OrderBy(name => order.IndexOf(name.Family) is >= 0 and var at ? at : order.Count).ThenBy(name => name.Family, StringComparer.Ordinal)
            .ThenBy(name => name.Id, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<IReadOnlyList<RowReference>> Copies(ReportInput input, RowNames names)
    {
        RowReference[] rows = [.. input.Data.Rows.Select(names.Measured), .. (input.Train?.Rows ?? Array.Empty<LabelledRow>()).Select(names.Train)];
        return [.. ContradictingCopies.Of([.. rows.Select(row => row.Text)], [.. rows.Select(row => row.Category)])
            .Select(group => (IReadOnlyList<RowReference>)[.. group.Select(row => rows[row])])];
    }
}
