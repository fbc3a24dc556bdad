using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Allo62.Api.Statistics;

/// <summary>Counts in the database. Requests are counted by one query, so that all figures of them add up while others are written.</summary>
internal sealed class StatisticsStore(Store store)
{
    public const long MillisecondsAMinute = 60_000;

    /// <summary>Texts that are grouped: comparing them each with each must not keep citizens waiting.</summary>
    public const int MostUnanswered = 600;

    private const int MostAnswered = 2_000;

    public Task<StoreResult<StatisticsRows>> ReadAsync(StatisticsPeriod period, CancellationToken cancellation) => store.ReadAsync(
        async (context, token) =>
        {
            var (start, end) = (period.Start.ToUnixTimeMilliseconds(), period.End.ToUnixTimeMilliseconds());
            var kept = context.Requests.AsNoTracking().Where(row => row.At >= start && row.At < end);
            var requests = await kept.GroupBy(row => new { Minute = row.At / MillisecondsAMinute, row.Decision, row.Category, row.HandoffReason, row.Urgency })
                .Select(same => new RequestRow(same.Key.Minute, same.Key.Decision, same.Key.Category, same.Key.HandoffReason, same.Key.Urgency, same.Count()))
                .ToArrayAsync(token);
            var feedback = await context.Feedback.AsNoTracking().Where(row => row.RequestAt >= start && row.RequestAt < end)
                .GroupBy(row => new { row.Verdict, row.Reached }).Select(same => new FeedbackRow(same.Key.Verdict, same.Key.Reached, same.Count()))
                .ToArrayAsync(token);
            var review = await context.Requests.AsNoTracking().GroupBy(row => row.Review).Select(same => new ReviewCountRow(same.Key, same.Count(), same.Min(row => row.At)))
                .ToArrayAsync(token);
            var texts = kept.Where(row => row.Text != null).OrderByDescending(row => row.At).ThenBy(row => row.RequestId);
            var unanswered = await texts.Where(row => row.Decision == DecisionKind.Handoff && row.HandoffReason != HandoffReason.AskedForHuman)
                .Take(MostUnanswered).Select(row => row.Text!).ToArrayAsync(token);
            var answered = await texts.Where(row => row.Decision != DecisionKind.Handoff).Take(MostAnswered).Select(row => row.Text!).ToArrayAsync(token);
            return new StatisticsRows(requests, feedback, review, unanswered, answered);
        },
        cancellation);
}
