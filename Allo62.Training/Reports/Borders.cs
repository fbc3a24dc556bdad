using Allo62.Model.Catalogue;

namespace Allo62.Training.Reports;

/// <summary>What the catalogue says of the border between two categories, on either side.</summary>
internal static class Borders
{
    public static string? Between(ServiceCatalogue? catalogue, string category, string other) =>
        catalogue?.Find(category)?.BorderWith(other) ?? catalogue?.Find(other)?.BorderWith(category);
}
