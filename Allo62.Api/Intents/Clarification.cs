using System.Collections.Immutable;
using Allo62.Model.Catalogue;
using Allo62.Model.Intents;

namespace Allo62.Api.Intents;

/// <summary>The French question that tells categories apart, from the catalogue's border notes where there are some.</summary>
internal static class Clarification
{
    public static ClarificationAnswer For(ServiceCatalogue catalogue, ImmutableArray<RankedCategory> choices, string state)
    {
        var categories = choices.Select(choice => catalogue.Find(choice.Category)!).ToArray();
        return new ClarificationAnswer(Question(categories), [.. categories.Select(category => new CategoryAnswer(category.Id, category.Label))], state);
    }

    private static string Question(Category[] categories)
    {
        if (categories is [var first, var second])
        {
            var notes = new[] { Note(first, second), Note(second, first) }.OfType<string>().ToArray();
            if (notes.Length > 0) return $"Pour bien vous orienter : {string.Join(" ", notes)} Que choisissez-vous ?";
        }
        return "Pour bien vous orienter, de quoi s'agit-il surtout ?";
    }

    private static string? Note(Category from, Category to) => from.BorderWith(to.Id) is { } when ? $"« {to.Label} » : {when}" : null;
}
