using System.Globalization;
using Allo62.Model.Anonymisation;
using Allo62.Model.Data;
using Allo62.Training.Data;

namespace Allo62.Training.Quality;

/// <summary>Looks for everything in a labelled log that would harm training or mislead its figures.</summary>
internal sealed class LogQuality(LabelledData data, IReadOnlySet<string>? knownCategories)
{
    private const string UnknownCategory = "categories that the catalogue does not have";
    private const string PersonalData = "texts that look un-anonymised";
    private const int FewestPerCategory = 10;
    private const int LongText = 2_000;
    private const int FewestLetters = 3;
    private const int MostPlaces = 20;
    private const int LongestGapDays = 45;
    private const double MonthlyDrift = 0.25;
    private const int FewestPerMonth = 30;

    /// <summary>Whether a finding is worse than what training itself leaves out and reports.</summary>
    public static bool StopsRetraining(QualityFinding finding) => finding.Check is UnknownCategory or PersonalData;

    public QualityReport Check()
    {
        QualityFinding?[] all =
        [
            OtherEncodings(), Unreadable(), Contradictions(), Duplicates(), Copies(), UnknownCategories(), RareCategories(), NotAnonymised(), TooLong(), TooShort(), UnreadableDates(), DateGaps(), Drift(),
        ];
        var findings = all.OfType<QualityFinding>().OrderByDescending(finding => finding.Severity).ToArray();
        var verdict = findings.Any(finding => finding.Severity == Severity.Harm) ? "harmful as it is" : findings.Length > 0 ? "usable, see the findings" : "usable";
        var categories = new SortedDictionary<string, int>(data.Rows.CountBy(row => row.Request.Category).ToDictionary(), StringComparer.Ordinal);
        return new QualityReport(verdict, data.Rows.Count, categories, Channels(), findings);
    }

    private QualityFinding? OtherEncodings() => Found("bytes that are not UTF-8", Severity.Harm,
        "Save the file as CSV UTF-8 (Excel writes Windows-1252 by default), or read it with import: training refuses it as it is.",
        [.. data.OtherEncodings.Select(fault => fault.ToString())]);

    private QualityFinding? Unreadable() => Found("rows that cannot be read", Severity.Warning,
        "Mend these rows in the export; they are left out of training.", [.. data.LeftOut.Select(fault => fault.ToString())]);

    private QualityFinding? Contradictions()
    {
        var pairs = data.Rows.GroupBy(row => row.Request.Text).Where(group => group.Select(row => row.Request.Category).Distinct().Skip(1).Any());
        return Found("same text under two categories", Severity.Harm, "Decide which category is right; training keeps the more frequent one.",
            [.. pairs.Select(group => string.Join(" and ", group.Select(row => $"{Place(row)} ({row.Request.Category})")))]);
    }

    private QualityFinding? Duplicates()
    {
        var repeats = data.Rows.GroupBy(row => (row.Request.Text, row.Request.Category)).Where(group => group.Skip(1).Any());
        return Found("same text twice", Severity.Warning, "Probably one call logged twice: remove all but one.",
            [.. repeats.Select(group => string.Join(" and ", group.Select(Place)))]);
    }

    private QualityFinding? Copies()
    {
        var rows = data.Rows.DistinctBy(row => row.Request.Text).ToArray();
        var groups = NearCopies.Groups([.. rows.Select(row => row.Request.Text)]);
        return Found("near-copies", Severity.Warning, "Texts that differ by a few letters make held-out figures too good: keep one of each pair.",
            [.. groups.Select((first, row) => (first, row)).Where(pair => pair.first != pair.row).Select(pair => $"{Place(rows[pair.first])} and {Place(rows[pair.row])}")]);
    }

    private QualityFinding? UnknownCategories()
    {
        if (knownCategories is null) return null;
        var unknown = data.Rows.Where(row => row.Request.Category != ReservedCategories.OutOfScope && !knownCategories.Contains(row.Request.Category));
        return Found(UnknownCategory, Severity.Harm, "Correct the label, or add the category to the catalogue.",
            [.. unknown.Select(row => $"{Place(row)} ({row.Request.Category})")]);
    }

    private QualityFinding? RareCategories()
    {
        var rare = data.Rows.GroupBy(row => row.Request.Category).Select(group => (group.Key, Count: group.Select(row => row.Request.Text).Distinct().Count()))
            .Where(category => category.Count < FewestPerCategory).ToArray();
        return Found($"categories with fewer than {FewestPerCategory} distinct texts", rare.Any(category => category.Count < 2) ? Severity.Harm : Severity.Warning,
            "Collect more requests, or join the category with a neighbour.", [.. rare.Select(category => $"{category.Key}: {category.Count}")]);
    }

    private QualityFinding? NotAnonymised()
    {
        var found = data.Rows.AsParallel().AsOrdered().Select(row => (row, findings: Anonymiser.Default.Anonymise(row.Request.Text).Findings)).Where(x => x.findings.Count > 0).ToArray();
        var types = found.SelectMany(x => x.findings).CountBy(finding => finding.Placeholder).OrderByDescending(type => type.Value);
        return Found(PersonalData, Severity.Harm,
            $"Run allo62 anonymise first. Found: {string.Join(", ", types.Select(type => $"{type.Key} {type.Value}"))}.", [.. found.Select(x => Place(x.row))]);
    }

    private QualityFinding? TooLong() => Found($"texts over {LongText} characters", Severity.Note, "Probably a pasted message with its signature: shorten it to the request.",
        [.. data.Rows.Where(row => row.Request.Text.Length > LongText).Select(Place)]);

    private QualityFinding? TooShort() => Found($"texts with fewer than {FewestLetters} letters", Severity.Warning, "They say nothing about the need: remove them, or write what was asked.",
        [.. data.Rows.Where(row => row.Request.Text.Count(char.IsLetter) < FewestLetters).Select(Place)]);

    /// <summary>Splits in time, gaps and drift leave these rows out, so they must not go unseen.</summary>
    private QualityFinding? UnreadableDates() => Found("dates that cannot be read", Severity.Warning, "Write them as 2026-01-31; gaps, drift and splits by date leave these rows out.",
        [.. data.Rows.Where(row => row.Other.TryGetValue(Columns.Date, out var text) && text.Length > 0 && DayOf(text) is null).Select(Place)]);

    private QualityFinding? DateGaps()
    {
        var days = Dated().Select(row => row.Day).Distinct().Order().ToArray();
        var gaps = days.Zip(days.Skip(1)).Where(pair => pair.Second.DayNumber - pair.First.DayNumber > LongestGapDays);
        return Found($"gaps of more than {LongestGapDays} days", Severity.Note, "An export may be missing: seasons that are absent are not learned.",
            [.. gaps.Select(gap => $"{gap.First:yyyy-MM-dd} to {gap.Second:yyyy-MM-dd}")]);
    }

    /// <summary>Months whose mix of categories is far from the whole (total variation distance).</summary>
    private QualityFinding? Drift()
    {
        var counts = Dated().CountBy(row => (row.Day.Year, row.Day.Month, row.Category)).ToArray();
        var all = counts.Sum(count => count.Value);
        var whole = counts.GroupBy(count => count.Key.Category).ToDictionary(category => category.Key, category => category.Sum(count => (double)count.Value) / all);
        var months = counts.GroupBy(count => (count.Key.Year, count.Key.Month)).Select(month =>
        {
            var size = month.Sum(count => count.Value);
            var here = month.ToDictionary(count => count.Key.Category, count => (double)count.Value / size);
            var distance = whole.Sum(category => Math.Abs(category.Value - here.GetValueOrDefault(category.Key))) / 2;
            return (month.Key, Size: size, Distance: distance);
        }).Where(month => month.Size >= FewestPerMonth && month.Distance - Expected(whole, month.Size) > MonthlyDrift);
        return Found("months with another mix of categories", Severity.Note, "Look whether a service was renamed or a season is at work; measure on the newest months.",
            [.. months.OrderBy(month => month.Key).Select(month => $"{month.Key.Year}-{month.Key.Month:00} (distance {month.Distance.ToString("0.00", CultureInfo.InvariantCulture)})")]);
    }

    /// <summary>Distance that chance alone makes in a sample of this size, approximately.</summary>
    private static double Expected(Dictionary<string, double> shares, int sample) =>
        shares.Values.Sum(share => Math.Sqrt(2 * share * (1 - share) / (Math.PI * sample))) / 2;

    private IEnumerable<(DateOnly Day, string Category)> Dated()
    {
        foreach (var row in data.Rows)
        {
            if (row.Other.TryGetValue(Columns.Date, out var text) && DayOf(text) is { } day) yield return (day, row.Request.Category);
        }
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private SortedDictionary<string, double> Channels()
    {
        var channels = data.Rows.Where(row => row.Other.ContainsKey(Columns.Channel)).CountBy(row => row.Other[Columns.Channel]).ToArray();
        var total = Math.Max(1, channels.Sum(channel => channel.Value));
        return new SortedDictionary<string, double>(channels.ToDictionary(channel => channel.Key, channel => (double)channel.Value / total), StringComparer.Ordinal);
    }

    private static QualityFinding? Found(string check, Severity severity, string advice, IReadOnlyList<string> places) =>
        places.Count == 0 ? null : new QualityFinding(check, severity, places.Count, advice, [.. places.Take(MostPlaces)]);

    private string Place(LabelledRow row) => $"{data.Sources[row.Source].Path}:{row.Line}";
}
