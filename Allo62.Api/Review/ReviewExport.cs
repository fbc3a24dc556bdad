using System.Globalization;
using System.Text;
using Allo62.Api.Feedback;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Api.Storage;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;
using Allo62.Model.Decisions;
using CsvHelper;

namespace Allo62.Api.Review;

/// <summary>The queue as a file: for a French Excel, or in the format that the console trains on.</summary>
internal static class ReviewExport
{
    private const int PartSize = 1_000;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string[] ExcelHeader =
    [
        "identifiant", "date", "canal", "commune", "texte", "décision", "catégorie proposée", "confiance", "motif de reprise", "urgence", "retour", "catégorie corrigée",
        "joint", "état", "relu par", "catégorie retenue",
    ];

    private static readonly string[] TrainingHeader = [Columns.Id, Columns.Date, Columns.Channel, Columns.Commune, Columns.Text, Columns.Category, "label_source", "model_version"];

    public static IEndpointRouteBuilder MapReviewExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/review/export", ExportAsync).RequireAuthorization(Roles.Analyst).WithName("exportReview").WithTags("Review")
            .WithSummary("The queue as CSV: format=excel for people, format=training for the console")
            .WithDescription("excel: separated by ;, UTF-8 with BOM, cells that a spreadsheet would take for formulas neutralised. training: id,date,channel,commune,text,category,label_source,model_version with the rows whose category is settled by review or feedback.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http, ReviewStore review, ServiceCatalogue catalogue, TimeProvider time, CancellationToken cancellation, string? format = null, string? state = null)
    {
        var (query, errors) = ReviewQuery.Check(new ReviewParameters(state ?? "all"), catalogue);
        if (format is not (null or "excel" or "training")) errors["format"] = ["Expected one of: excel, training."];
        if (query is null || errors.Count > 0) return Problem.Invalid(errors);
        var first = await review.PartAsync(query, null, PartSize, cancellation);
        if (!first.IsAvailable) return Problem.NoStorage(http);
        var isTraining = format == "training";
        var day = ParisTime.Today(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"allo62-{(isTraining ? "training" : "relecture")}-{day}.csv\"";
        await WriteAsync(http, review, query, first.Value!, isTraining, cancellation);
        return Results.Empty;
    }

    private static async Task WriteAsync(HttpContext http, ReviewStore review, ReviewQuery query, ReviewRow[] part, bool isTraining, CancellationToken cancellation)
    {
        await SendAsync(isTraining ? [TrainingHeader] : [ExcelHeader], withMark: !isTraining);
        while (true)
        {
            await SendAsync(isTraining ? part.Select(TrainingRow).OfType<string[]>() : part.Select(ExcelRow), withMark: false);
            if (part.Length < PartSize) return;
            var next = await review.PartAsync(query, part[^1], PartSize, cancellation);
            if (!next.IsAvailable)
            {
                // A file that is cut short must not look whole.
                http.Abort();
                return;
            }
            part = next.Value!;
        }

        Task SendAsync(IEnumerable<string[]> rows, bool withMark) => http.Response.Body.WriteAsync(Lines(rows, isTraining, withMark), cancellation).AsTask();
    }

    private static byte[] Lines(IEnumerable<string[]> rows, bool isTraining, bool withMark)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = isTraining ? ',' : ';', NewLine = isTraining ? "\n" : "\r\n", HasHeader = false }, true))
        {
            foreach (var row in rows) csv.WriteRecord(isTraining ? row : [.. row.Select(SpreadsheetCell.Neutralise)]);
        }
        return [.. withMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string[] ExcelRow(ReviewRow row)
    {
        var request = row.Request;
        return
        [
            request.RequestId.ToString(), ParisTime.At(DateTimeOffset.FromUnixTimeMilliseconds(request.At)).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
            request.Channel ?? "", request.Commune ?? "", request.Text ?? "", FrenchNames.Of(request.Decision), request.Category ?? "",
            request.Confidence.ToString("0.000", French), request.HandoffReason is { } reason ? FrenchNames.Of(reason) : "", FrenchNames.Of(request.Urgency),
            row.Feedback?.Verdict is { } verdict ? FrenchNames.Of(verdict) : "", row.Feedback?.CorrectedCategory ?? "",
            row.Feedback?.Reached is { } reached ? (reached ? "oui" : "non") : "", FrenchNames.Of(request.Review), request.ReviewedBy ?? "", request.ReviewedCategory ?? "",
        ];
    }

    /// <summary>A row whose category someone vouched for; null for the others.</summary>
    private static string[]? TrainingRow(ReviewRow row)
    {
        var request = row.Request;
        if (request.Text is not { Length: > 0 } text || Label(row) is not { } label) return null;
        var day = ParisTime.Day(DateTimeOffset.FromUnixTimeMilliseconds(request.At)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [request.RequestId.ToString(), day, request.Channel ?? "", request.Commune ?? "", text, label.Category, label.Source, request.ModelVersion];
    }

    private static (string Category, string Source)? Label(ReviewRow row) => (row.Request.Review, row.Feedback?.Verdict) switch
    {
        (ReviewState.Resolved, _) => (row.Request.ReviewedCategory!, "review"),
        (ReviewState.Unusable, _) => null,
        (_, FeedbackVerdict.Corrected) => (row.Feedback!.CorrectedCategory!, "feedback"),
        (_, FeedbackVerdict.Right) when row.Request is { Decision: DecisionKind.Route, Category: { } category } => (category, "feedback"),
        _ => null,
    };
}
