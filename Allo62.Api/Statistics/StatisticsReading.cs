using Allo62.Api.Feedback;
using Allo62.Api.Storage;
using Allo62.Model.Catalogue;
using Allo62.Model.Decisions;
using Allo62.Model.Topics;
using Allo62.Model.Urgency;

namespace Allo62.Api.Statistics;

/// <summary>From what the database holds to what analysts are shown.</summary>
internal static class StatisticsReading
{
    private const int HoursADay = 24;
    private const int FewestTexts = 4;
    private const int FewestKeyWords = 2;
    private const int MostTopics = 10;
    private const int ExamplesShown = 2;

    public static StatisticsResponse Of(StatisticsPeriod period, StatisticsRows rows, ServiceCatalogue catalogue, bool storesRequests, DateTimeOffset now)
    {
        var requests = rows.Requests;
        var moments = requests.Select(row => row.Minute).Distinct().ToDictionary(minute => minute, minute => DeskMoment.Of(minute, catalogue.HumanDesk));
        var isDeskKnown = catalogue.HumanDesk.Hours is not null;
        return new StatisticsResponse(
            period.From, period.To, now, storesRequests, Total(requests),
            [.. Enum.GetValues<DecisionKind>().Select(kind => new DecisionCount(kind, Total(requests.Where(row => row.Decision == kind))))],
            [.. Enum.GetValues<HandoffReason>().Select(reason => new HandoffReasonCount(reason, Total(requests.Where(row => row.Reason == reason))))],
            Categories(requests, catalogue),
            [.. Enum.GetValues<UrgencyLevel>().Select(level => new UrgencyCount(level, Total(requests.Where(row => row.Urgency == level))))],
            Hours(requests, moments, isDeskKnown),
            Days(period, requests, moments),
            isDeskKnown ? Total(requests.Where(row => !moments[row.Minute].IsOpen)) : null,
            Feedback(rows.Feedback),
            HumanWait.Of([.. requests.Where(row => row.Decision == DecisionKind.Handoff)], moments, isDeskKnown),
            Review(rows.Review),
            Unanswered(rows));
    }

    private static int Total(IEnumerable<RequestRow> rows) => rows.Sum(row => row.Count);

    private static IReadOnlyList<CategoryCount> Categories(IReadOnlyList<RequestRow> rows, ServiceCatalogue catalogue) =>
    [
        .. rows.GroupBy(row => row.Category)
            .Select(category =>
            {
                int With(DecisionKind kind) => Total(category.Where(row => row.Decision == kind));
                var label = category.Key is { } id ? catalogue.Find(id)?.Label ?? id : null;
                return new CategoryCount(category.Key, label, Total(category), With(DecisionKind.Route), With(DecisionKind.Clarify), With(DecisionKind.Handoff));
            })
            .OrderByDescending(count => count.Requests).ThenBy(count => count.Id, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<HourCount> Hours(IReadOnlyList<RequestRow> rows, Dictionary<long, DeskMoment> moments, bool isDeskKnown)
    {
        var ofHour = rows.ToLookup(row => moments[row.Minute].Hour);
        return [.. Enumerable.Range(0, HoursADay).Select(hour =>
            new HourCount(hour, Total(ofHour[hour]), isDeskKnown ? Total(ofHour[hour].Where(row => !moments[row.Minute].IsOpen)) : null))];
    }

    private static IReadOnlyList<DayCount> Days(StatisticsPeriod period, IReadOnlyList<RequestRow> rows, Dictionary<long, DeskMoment> moments)
    {
        var ofDay = rows.ToLookup(row => moments[row.Minute].Day);
        return [.. Enumerable.Range(0, period.To.DayNumber - period.From.DayNumber + 1).Select(period.From.AddDays).Select(day => new DayCount(day, Total(ofDay[day])))];
    }

    private static FeedbackCounts Feedback(IReadOnlyList<FeedbackRow> rows)
    {
        int Count(Func<FeedbackRow, bool> isMeant) => rows.Where(isMeant).Sum(row => row.Count);
        return new FeedbackCounts(
            rows.Sum(row => row.Count),
            // Who reached someone but was at the wrong place is not helped.
            Count(row => row.Verdict == FeedbackVerdict.Right ? row.Reached != false : row.Verdict is null && row.Reached == true),
            Count(row => row.Verdict == FeedbackVerdict.Right), Count(row => row.Verdict == FeedbackVerdict.Wrong), Count(row => row.Verdict == FeedbackVerdict.Corrected),
            Count(row => row.Reached == true), Count(row => row.Reached == false));
    }

    private static ReviewCounts Review(IReadOnlyList<ReviewCountRow> rows)
    {
        var open = rows.FirstOrDefault(row => row.State == ReviewState.Open);
        return new ReviewCounts(
            open?.Count ?? 0, rows.FirstOrDefault(row => row.State == ReviewState.Claimed)?.Count ?? 0,
            open is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(open.Oldest));
    }

    /// <summary>Texts that share one word by chance are no topic: two words that half of them have are.</summary>
    private static bool IsOneTopic(TextCluster topic) => topic.KeyWords.Count(word => 2 * word.Inside >= topic.Texts.Count) >= FewestKeyWords;

    private static UnansweredRequests Unanswered(StatisticsRows rows)
    {
        var topics = TextClusters.Of(rows.Unanswered, rows.Answered, FewestTexts).Where(IsOneTopic).Take(MostTopics).Select(topic => new UnansweredTopic(
            topic.Texts.Count, [.. topic.KeyWords.Select(word => new WordCount(word.Word, word.Inside))], [.. topic.Texts.Take(ExamplesShown).Select(text => rows.Unanswered[text])]));
        var total = Total(rows.Requests.Where(row => row.Decision == DecisionKind.Handoff && row.Reason != HandoffReason.AskedForHuman));
        return new UnansweredRequests(total, rows.Unanswered.Count, [.. topics]);
    }
}
