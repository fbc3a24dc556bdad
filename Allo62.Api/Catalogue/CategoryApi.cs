using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Catalogue;

/// <summary>What the services answer.</summary>
internal static class CategoryApi
{
    public static IEndpointRouteBuilder MapCategories(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/categories", List)
            .WithName("listCategories")
            .WithTags("Categories")
            .WithSummary("All categories with their French labels and descriptions");
        return routes;
    }

    private static Ok<IReadOnlyList<CategoryResponse>> List(ServiceCatalogue catalogue) =>
        TypedResults.Ok<IReadOnlyList<CategoryResponse>>([.. catalogue.Categories.Select(category =>
            new CategoryResponse(category.Id, category.Label, category.Description, category.Family.Label, category.Authority.Label, category.Examples))]);
}

/// <summary>A category.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">French name.</param>
/// <param name="Description">French, in plain words.</param>
/// <param name="Family">French name of the family that it is listed under.</param>
/// <param name="Authority">French name of the authority that answers.</param>
/// <param name="Examples">Requests as people write them.</param>
public sealed record CategoryResponse(string Id, string Label, string Description, string Family, string Authority, IReadOnlyList<string> Examples);
