using Allo62.Model.Catalogue;

namespace Allo62.Api.Intents;

/// <summary>What there is to know of a category.</summary>
internal static class AboutPresenter
{
    public static AboutAnswer Present(ServiceCatalogue catalogue, Category category) =>
        new(category.Description, category.Authority.Label, category.Prepare, catalogue.DependsOnPlace(category));
}
