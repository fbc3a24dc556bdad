using System.Reflection;

namespace Allo62.Api.Tests;

/// <summary>Where the sources of these tests are, for those that run other tools on them.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
