using Allo62.Model.Catalogue;
using Microsoft.Extensions.Time.Testing;

namespace Allo62.Model.Tests.Catalogue;

/// <summary>Where the tests find catalogues, and the day on which they read them.</summary>
internal static class CatalogueFiles
{
    public static readonly TimeProvider Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public static string PasDeCalais { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "data");

    public static string OtherDepartement { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "TestData", "catalogue-lozere");

    public static ServiceCatalogue Read(string path)
    {
        var result = CatalogueReader.Read(path, Clock);
        Assert.That(result.Faults, Is.Empty);
        return result.Catalogue!;
    }
}
