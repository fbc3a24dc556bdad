using Allo62.Api.Feedback;
using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Allo62.Model.Urgency;
using Microsoft.EntityFrameworkCore;

namespace Allo62.Api.Review;

/// <summary>The review queue: kept requests with what was said of them.</summary>
internal sealed class ReviewStore(Store store, TimeProvider time)
{
    public Task<StoreResult<ReviewPage>> ListAsync(ReviewQuery query, CancellationToken cancellation) => store.ReadAsync(
        async (context, token) =>
        {
            var rows = Filter(Rows(context), query);
            var total = await rows.CountAsync(token);
            var page = await Sort(rows, query.Order).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).ToArrayAsync(token);
            return new ReviewPage([.. page.Select(Present)], total, query.Page, query.PageSize);
        },
        cancellation);

    public Task<StoreResult<ReviewItem?>> FindAsync(Guid id, CancellationToken cancellation) => store.ReadAsync(
        async (context, token) => await Rows(context).FirstOrDefaultAsync(row => row.Request.RequestId == id, token) is { } row ? Present(row) : null,
        cancellation);

    /// <summary>A part of all requests for exports, oldest first, after the last row of the part before.</summary>
    public Task<StoreResult<ReviewRow[]>> PartAsync(ReviewQuery query, ReviewRow? after, int size, CancellationToken cancellation) => store.ReadAsync(
        async (context, token) =>
        {
            var rows = Filter(Rows(context), query);
            if (after is { } last) rows = rows.Where(row => row.Request.At > last.Request.At || (row.Request.At == last.Request.At && row.Request.RequestId > last.Request.RequestId));
            return await rows.OrderBy(row => row.Request.At).ThenBy(row => row.Request.RequestId).Take(size).ToArrayAsync(token);
        },
        cancellation);

    /// <summary>Changes the review of a request, unless someone else changed it since the caller saw that revision.</summary>
    public Task<StoreResult<ReviewChange>> ChangeAsync(Guid id, int revision, string by, ReviewState state, string? category, CancellationToken cancellation) => store.WriteAsync(
        async (context, token) =>
        {
            var request = await context.Requests.FindAsync([id], token);
            if (request is null) return new ReviewChange(ReviewChangeOutcome.Unknown, null);
            if (request.Revision != revision) return new ReviewChange(ReviewChangeOutcome.Changed, null);
            if (state == ReviewState.Claimed && request.Review == ReviewState.Claimed && request.ReviewedBy != by) return new ReviewChange(ReviewChangeOutcome.ClaimedByOther, null);
            (request.Review, request.ReviewedCategory, request.Revision) = (state, category, revision + 1);
            request.ReviewedBy = state == ReviewState.Open ? null : by;
            request.ReviewedAt = state == ReviewState.Open ? null : time.GetUtcNow().ToUnixTimeMilliseconds();
            try
            {
                await context.SaveChangesAsync(token);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new ReviewChange(ReviewChangeOutcome.Changed, null);
            }
            var feedback = await context.Feedback.FindAsync([id], token);
            return new ReviewChange(ReviewChangeOutcome.Done, Present(new ReviewRow { Request = request, Feedback = feedback, Value = request.Value }));
        },
        cancellation);

    /// <summary>Deletes a request and its feedback for good, and remembers only that it did.</summary>
    public Task<StoreResult<bool>> DeleteAsync(Guid id, DateTimeOffset answeredAt, string by, CancellationToken cancellation) => store.WriteAsync(
        async (context, token) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(token);
            if (!await context.Deleted.AnyAsync(row => row.RequestId == id, token))
            {
                context.Add(new DeletedRequest { RequestId = id, RequestAt = answeredAt.ToUnixTimeMilliseconds(), At = time.GetUtcNow().ToUnixTimeMilliseconds(), By = by });
                await context.SaveChangesAsync(token);
            }
            await context.Requests.Where(row => row.RequestId == id).ExecuteDeleteAsync(token);
            await context.Feedback.Where(row => row.RequestId == id).ExecuteDeleteAsync(token);
            await transaction.CommitAsync(token);
            return true;
        },
        cancellation);

    public static ReviewItem Present(ReviewRow row)
    {
        var request = row.Request;
        return new ReviewItem(
            request.RequestId.ToString(), DateTimeOffset.FromUnixTimeMilliseconds(request.At), request.Text, request.ModelVersion, request.Decision, request.Category,
            request.Confidence, request.HandoffReason, request.Urgency, request.Channel, request.Commune,
            row.Feedback is { } given ? new ReviewFeedback(given.Verdict, given.CorrectedCategory, given.Reached, given.Comment) : null,
            [.. Reasons(row)], Math.Round(row.Value, 3), request.Review, request.ReviewedBy,
            request.ReviewedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, request.ReviewedCategory, ReviewEtag.Of(request.Revision));
    }

    private static IEnumerable<ReviewReason> Reasons(ReviewRow row)
    {
        if (row.Feedback?.Verdict is FeedbackVerdict.Wrong or FeedbackVerdict.Corrected) yield return ReviewReason.ReportedWrong;
        if (row.Feedback?.Reached == false) yield return ReviewReason.NotReached;
        if (row.Request.Urgency != UrgencyLevel.None) yield return ReviewReason.Urgent;
        if (row.Request.HandoffReason == HandoffReason.OutOfScope) yield return ReviewReason.OutOfScope;
        else if (row.Request.Decision == DecisionKind.Clarify || row.Request.Confidence < ReviewValue.Uncertain) yield return ReviewReason.Uncertain;
    }

    private static IQueryable<ReviewRow> Rows(StoreContext context) =>
        from request in context.Requests.AsNoTracking()
        join given in context.Feedback.AsNoTracking() on request.RequestId equals given.RequestId into all
        from feedback in all.DefaultIfEmpty()
        select new ReviewRow
        {
            Request = request,
            Feedback = feedback,
            Value = request.Value
                + (feedback != null && (feedback.Verdict == FeedbackVerdict.Wrong || feedback.Verdict == FeedbackVerdict.Corrected) ? ReviewValue.Reported : 0)
                + (feedback != null && feedback.Reached == false ? ReviewValue.NotReached : 0),
        };

    private static IQueryable<ReviewRow> Filter(IQueryable<ReviewRow> rows, ReviewQuery query)
    {
        if (query.State is { } state) rows = rows.Where(row => row.Request.Review == state);
        if (query.Category is { } category) rows = rows.Where(row => row.Request.Category == category);
        return query.Reason switch
        {
            ReviewReason.ReportedWrong => rows.Where(row => row.Feedback != null && (row.Feedback.Verdict == FeedbackVerdict.Wrong || row.Feedback.Verdict == FeedbackVerdict.Corrected)),
            ReviewReason.NotReached => rows.Where(row => row.Feedback != null && row.Feedback.Reached == false),
            ReviewReason.Urgent => rows.Where(row => row.Request.Urgency != UrgencyLevel.None),
            ReviewReason.OutOfScope => rows.Where(row => row.Request.HandoffReason == HandoffReason.OutOfScope),
            ReviewReason.Uncertain => rows.Where(row => row.Request.HandoffReason != HandoffReason.OutOfScope
                && (row.Request.Decision == DecisionKind.Clarify || row.Request.Confidence < ReviewValue.Uncertain)),
            _ => rows,
        };
    }

    private static IQueryable<ReviewRow> Sort(IQueryable<ReviewRow> rows, ReviewOrder order) => order switch
    {
        ReviewOrder.Newest => rows.OrderByDescending(row => row.Request.At).ThenBy(row => row.Request.RequestId),
        ReviewOrder.Oldest => rows.OrderBy(row => row.Request.At).ThenBy(row => row.Request.RequestId),
        _ => rows.OrderByDescending(row => row.Value).ThenByDescending(row => row.Request.At).ThenBy(row => row.Request.RequestId),
    };
}
