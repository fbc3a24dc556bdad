using Allo62.Api.Intents;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Catalogue;

/// <summary>Who answers a category, where and when.</summary>
internal static class ContactApi
{
    private const int LongestCommune = 100;

    public static IEndpointRouteBuilder MapContacts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/contacts/{category}", Get)
            .RequireAuthorization(Roles.Frontend)
            .WithName("getContacts")
            .WithTags("Categories")
            .WithSummary("Everyone who answers a category for someone who lives in a commune, the first to be asked first")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/v1/human-desk", Desk)
            .RequireAuthorization(Roles.Frontend)
            .WithName("getHumanDesk")
            .WithTags("Categories")
            .WithSummary("Who takes over when the right place is not known, open or when it opens");
        return routes;
    }

    private static Ok<ContactAnswer> Desk(ServiceCatalogue catalogue, TimeProvider time) => TypedResults.Ok(ContactPresenter.Present(catalogue.HumanDesk, time.GetUtcNow()));

    private static Results<Ok<ContactsResponse>, ProblemHttpResult> Get(string category, ServiceCatalogue catalogue, TimeProvider time, string? commune = null)
    {
        if (catalogue.Find(category) is not { } found) return Problem.UnknownCategory();
        if (commune?.Length > LongestCommune)
            return Problem.Invalid(new Dictionary<string, string[]> { ["commune"] = [$"The value has {commune.Length} UTF-16 units; at most {LongestCommune} are accepted."] });
        var now = time.GetUtcNow();
        var meant = catalogue.Communes.Find(commune ?? "");
        var only = meant is [var single] ? single : null;
        var contacts = catalogue.AllFor(found, only);
        return TypedResults.Ok(new ContactsResponse(
            new CategoryAnswer(found.Id, found.Label),
            AboutPresenter.Present(catalogue, found),
            [.. meant.Select(place => new CommuneAnswer(place.Insee, place.Name))],
            [.. (contacts.Count > 0 ? contacts : [catalogue.HumanDesk]).Select(contact => ContactPresenter.Present(contact, now))],
            ContactPresenter.Present(catalogue.HumanDesk, now)));
    }
}

/// <summary>Who answers a category.</summary>
/// <param name="Category">The category.</param>
/// <param name="About">What there is to know of it.</param>
/// <param name="Communes">The commune meant; several when the person has to choose, and then the contacts are the county-wide ones; none when it is not known.</param>
/// <param name="Contacts">The first to be asked first; at least one.</param>
/// <param name="HumanDesk">Who takes over when none of them helps.</param>
public sealed record ContactsResponse(
    CategoryAnswer Category, AboutAnswer About, IReadOnlyList<CommuneAnswer> Communes, IReadOnlyList<ContactAnswer> Contacts, ContactAnswer HumanDesk);

/// <summary>A commune.</summary>
/// <param name="Insee">INSEE code.</param>
/// <param name="Name">Official name.</param>
public sealed record CommuneAnswer(string Insee, string Name);
