using Allo62.Model.Urgency;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Emergencies that nothing announced.</summary>
internal static class MissedUrgencyReading
{
    public static IReadOnlyList<MissedUrgency> Of(ReportInput input) =>
    [
        .. input.UrgencyRows.Where(row => Level(row.Expected) > UrgencyLevel.None && Level(row.Seen) == UrgencyLevel.None)
            .OrderByDescending(row => Level(row.Expected))
            .Select(row => new MissedUrgency(row.Id, row.File, row.Line, row.Text, row.Expected, null)),
        .. input.Rows.Where(row => row.Urgency == "none").Select(row => (row, level: Expected(input, row)))
            .Where(row => row.level > UrgencyLevel.None).OrderByDescending(row => row.level)
            .Select(row => new MissedUrgency(row.row.Id, row.row.File, row.row.Line, row.row.Text, Name(row.level), row.row.Category)),
    ];

    /// <summary>What the catalogue says of a request of which nothing else is known than its category.</summary>
    private static UrgencyLevel Expected(ReportInput input, RowResult row) => input.Catalogue?.Find(row.Category)?.Urgency ?? UrgencyLevel.None;

    private static UrgencyLevel Level(string name) => Enum.Parse<UrgencyLevel>(name, ignoreCase: true);

    private static string Name(UrgencyLevel level) => level.ToString().ToLowerInvariant();
}
