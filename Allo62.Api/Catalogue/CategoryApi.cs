using System.Security.Cryptography;
using System.Text.Json;
using Allo62.Api.Security;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Allo62.Api.Catalogue;

/// <summary>What the services answer.</summary>
internal static class CategoryApi
{
    public static IEndpointRouteBuilder MapCategories(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/categories", List)
            .RequireAuthorization(Roles.Frontend)
            .WithName("listCategories")
            .WithTags("Categories")
            .WithSummary("All categories with their French labels and descriptions")
            .WithDescription("Carries an entity tag; with If-None-Match it is answered with 304 while the catalogue is the same.")
            .Produces<IReadOnlyList<CategoryResponse>>()
            .Produces(StatusCodes.Status304NotModified);
        return routes;
    }

    private static IResult List(HttpContext http, CategoryList list)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(list.Json, "application/json; charset=utf-8", entityTag: list.Tag);
    }
}

/// <summary>The categories as they are sent, made once: the catalogue does not change while the service runs.</summary>
internal sealed class CategoryList
{
    public CategoryList(ServiceCatalogue catalogue, IOptions<JsonOptions> json)
    {
        var categories = catalogue.Categories.Select(category =>
            new CategoryResponse(category.Id, category.Label, category.Description, category.Family.Label, category.Authority.Label, category.Examples));
        Json = JsonSerializer.SerializeToUtf8Bytes<IReadOnlyList<CategoryResponse>>([.. categories], json.Value.SerializerOptions);
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Json)).AsSpan(0, 16)}\"");
    }

    public byte[] Json { get; }

    public EntityTagHeaderValue Tag { get; }
}

/// <summary>A category.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">French name.</param>
/// <param name="Description">French, in plain words.</param>
/// <param name="Family">French name of the family that it is listed under.</param>
/// <param name="Authority">French name of the authority that answers.</param>
/// <param name="Examples">Requests as people write them.</param>
public sealed record CategoryResponse(string Id, string Label, string Description, string Family, string Authority, IReadOnlyList<string> Examples);
