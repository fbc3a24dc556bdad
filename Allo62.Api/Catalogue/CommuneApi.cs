using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Catalogue;

/// <summary>Completes the name of a commune while a person writes it.</summary>
internal static class CommuneApi
{
    private const int Most = 8;
    private const int Fewest = 2;
    private const int Longest = 100;

    public static IEndpointRouteBuilder MapCommunes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/communes", Complete)
            .RequireAuthorization(Roles.Frontend)
            .WithName("completeCommune")
            .WithTags("Categories")
            .WithSummary("The communes that a person may be about to name")
            .WithDescription($"q: the first letters of a name, former names too, or the first digits of a postal code; fewer than {Fewest} find nothing. At most {Most}, whole names first.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        return routes;
    }

    private static Results<Ok<IReadOnlyList<CommuneMatchAnswer>>, ProblemHttpResult> Complete(ServiceCatalogue catalogue, string q = "")
    {
        if (q.Length > Longest) return Problem.Invalid(new Dictionary<string, string[]> { ["q"] = [$"The value has {q.Length} UTF-16 units; at most {Longest} are accepted."] });
        IReadOnlyList<CommuneMatchAnswer> found = q.Trim().Length < Fewest ? [] : [.. catalogue.Communes.Complete(q, Most).Select(match =>
            new CommuneMatchAnswer(match.Commune.Insee, match.Commune.Name, match.Commune.PostalCodes, match.OtherName))];
        return TypedResults.Ok(found);
    }
}

/// <summary>A commune that a person may mean.</summary>
/// <param name="Insee">INSEE code, to be sent as commune.</param>
/// <param name="Name">Official name.</param>
/// <param name="PostalCodes">Its postal codes.</param>
/// <param name="OtherName">The former or short name that fitted; null when the official one did.</param>
public sealed record CommuneMatchAnswer(string Insee, string Name, IReadOnlyList<string> PostalCodes, string? OtherName);
