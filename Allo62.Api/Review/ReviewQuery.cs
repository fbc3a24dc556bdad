using System.Globalization;
using Allo62.Api.Storage;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;

namespace Allo62.Api.Review;

/// <summary>What of the queue is asked for.</summary>
/// <param name="State">open, claimed, resolved or unusable; open when absent, all for every one.</param>
/// <param name="Category">Id of the category answered.</param>
/// <param name="Reason">reported_wrong, not_reached, urgent, uncertain or out_of_scope.</param>
/// <param name="Order">value (most worth a look first; when absent), newest or oldest.</param>
/// <param name="Page">From 1; 1 when absent.</param>
/// <param name="PageSize">1 to 200; 50 when absent.</param>
internal sealed record ReviewParameters(string? State = null, string? Category = null, string? Reason = null, string? Order = null, string? Page = null, string? PageSize = null);

/// <summary><see cref="ReviewParameters"/>, checked.</summary>
internal sealed record ReviewQuery(ReviewState? State, string? Category, ReviewReason? Reason, ReviewOrder Order, int Page, int PageSize)
{
    private const int MostPages = 1_000_000;
    private const int LargestPage = 200;
    private const int UsualPage = 50;

    public static (ReviewQuery? Query, Dictionary<string, string[]> Errors) Check(ReviewParameters given, ServiceCatalogue catalogue)
    {
        var errors = new Dictionary<string, string[]>();
        var state = given.State == "all" ? null : Choice<ReviewState>("state", given.State, ReviewState.Open);
        var reason = Choice<ReviewReason>("reason", given.Reason, null);
        var order = Choice<ReviewOrder>("order", given.Order, ReviewOrder.Value);
        var page = Number("page", given.Page, 1, MostPages);
        var size = Number("pageSize", given.PageSize, UsualPage, LargestPage);
        if (given.Category is { } category && category != ReservedCategories.OutOfScope && catalogue.Find(category) is null)
            errors["category"] = ["There is no such category; see /v1/categories."];
        return errors.Count > 0 ? (null, errors) : (new ReviewQuery(state, given.Category, reason, order!.Value, page, size), errors);

        T? Choice<T>(string name, string? text, T? whenAbsent)
            where T : struct, Enum
        {
            if (text is null) return whenAbsent;
            foreach (var value in Enum.GetValues<T>()) if (Names.Of(value) == text) return value;
            errors[name] = [$"Expected one of: {string.Join(", ", Enum.GetValues<T>().Select(value => Names.Of(value)))}."];
            return null;
        }

        int Number(string name, string? text, int whenAbsent, int largest)
        {
            if (text is null) return whenAbsent;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest) return number;
            errors[name] = [$"Expected a number from 1 to {largest}."];
            return whenAbsent;
        }
    }
}

/// <summary>In which order the queue is read.</summary>
internal enum ReviewOrder
{
    Value,
    Newest,
    Oldest,
}
