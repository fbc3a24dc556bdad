using Allo62.Api.Intents;
using Allo62.Api.Storage;
using Allo62.Model.Anonymisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Feedback;

/// <summary>Keeps one feedback for each answer. What it returned is on the disk.</summary>
internal sealed class FeedbackStore(Store store, RequestIds ids, IOptions<StorageOptions> options, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>Whether the id is one of ours and young enough to be remembered.</summary>
    public bool IsKnown(Guid id) => ids.IsOurs(id) && RequestIds.TimeOf(id) >= time.GetUtcNow().AddDays(-options.Value.RetentionDays);

    /// <returns>The feedback as it is kept; null when the request was deleted.</returns>
    public async Task<StoreResult<StoredFeedback?>> PutAsync(Guid id, FeedbackRequest given, CancellationToken cancellation)
    {
        var result = StoreResult<StoredFeedback?>.Unavailable;
        for (var attempt = 0; attempt < Attempts && !result.IsAvailable; attempt++)
        {
            var conflict = false;
            result = await store.WriteAsync(
                async (context, token) =>
                {
                    try
                    {
                        return await PutAsync(context, id, given, token);
                    }
                    catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || IsDuplicate(exception))
                    {
                        // The same feedback from two sides at once: the second one looks again at what the first one left.
                        conflict = true;
                        return null;
                    }
                },
                cancellation);
            if (conflict) result = StoreResult<StoredFeedback?>.Unavailable;
            else break;
        }
        return result;
    }

    private async Task<StoredFeedback?> PutAsync(StoreContext context, Guid id, FeedbackRequest given, CancellationToken cancellation)
    {
        var comment = Masked(given.Comment);
        if (await context.Deleted.AnyAsync(row => row.RequestId == id, cancellation)) return null;
        var kept = await context.Feedback.FindAsync([id], cancellation);
        if (kept is null)
        {
            kept = new StoredFeedback { RequestId = id, RequestAt = RequestIds.TimeOf(id).ToUnixTimeMilliseconds() };
            context.Add(kept);
        }
        else if (kept.Verdict == given.Verdict && kept.CorrectedCategory == given.CorrectedCategory && kept.Reached == given.Reached && kept.Comment == comment)
        {
            return kept;
        }
        (kept.Verdict, kept.CorrectedCategory, kept.Reached, kept.Comment) = (given.Verdict, given.CorrectedCategory, given.Reached, comment);
        kept.At = time.GetUtcNow().ToUnixTimeMilliseconds();
        kept.Revision++;
        await context.SaveChangesAsync(cancellation);
        return kept;
    }

    /// <summary>A comment is a citizen's text: masked, and kept only where their texts are kept at all.</summary>
    private string? Masked(string? comment) =>
        options.Value.StoreRequests && !string.IsNullOrWhiteSpace(comment) ? Anonymiser.Default.Anonymise(comment.Trim()).Text : null;

    private static bool IsDuplicate(DbUpdateException exception) => exception.InnerException switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 } => true,
        Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };
}
