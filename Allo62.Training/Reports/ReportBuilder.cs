using Allo62.Model.Data;
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
        // These need nothing of one another; the first takes longest.
        var copies = Task.Run(() => Copies(input));
        var topics = Task.Run(() => TopicReading.Of(input));
        var drift = Task.Run(() => input.Train is { } train ? DriftReading.Of(train, input.Rows) : null);
        var suspects = SuspectReading.Of(input);
        var doubtful = suspects.Where(suspect => suspect.IsConfident).Select(suspect => suspect.Row.Id).ToHashSet();
        var errors = new ErrorReading(input, doubtful).Read();
        var content = new ReportContent
        {
            FormatVersion = ReportContent.CurrentFormat,
            MadeAt = input.MadeAt,
            Verdict = new Verdict(Comparison.First, true, [], [], []),
            Figures = input.Figures,
            Categories = Categories(input),
            Pairs = PairReading.Of(input, errors),
            MissedUrgencies = MissedUrgencyReading.Of(input),
            Suspects = suspects,
            Copies = copies.GetAwaiter().GetResult(),
            Topics = topics.GetAwaiter().GetResult(),
            Drift = drift.GetAwaiter().GetResult(),
            Corrections = input.Corrected,
            Errors = errors,
            Rows = input.Rows,
        };
        return content with { Verdict = new VerdictWriter(content, input.Model.Manifest.Decision.MisroutedTarget).Write() };
    }

    private static IReadOnlyList<CategoryName> Categories(ReportInput input)
    {
        var ids = input.Model.Classifier.Categories.Union(input.Rows.Select(row => row.Category))
            .Union(input.Train?.Rows.Select(row => row.Request.Category) ?? []);
        var order = input.Catalogue?.Families.Select(family => family.Label).ToList() ?? [];
        return [.. ids.Select(id => input.Catalogue?.Find(id) is { } category ? new CategoryName(id, category.Label, category.Family.Label)
                : new CategoryName(id, id == ReservedCategories.OutOfScope ? OutOfScopeLabel : id, id == ReservedCategories.OutOfScope ? OutOfScopeLabel : NoFamily))
            .OrderBy(name => order.IndexOf(name.Family) is >= 0 and var at ? at : order.Count).ThenBy(name => name.Family, StringComparer.Ordinal)
            .ThenBy(name => name.Id, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<IReadOnlyList<RowReference>> Copies(ReportInput input)
    {
        RowReference[] rows = [.. input.Rows.Select(RowNames.Measured), .. (input.Train?.Rows ?? []).Select(row => RowNames.Learnt(input.Train!, row))];
        return [.. ContradictingCopies.Of([.. rows.Select(row => row.Text)], [.. rows.Select(row => row.Category)])
            .Select(group => (IReadOnlyList<RowReference>)[.. group.Select(row => rows[row])])];
    }
}
