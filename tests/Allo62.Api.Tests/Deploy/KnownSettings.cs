using Allo62.Api.Hosting;
using Allo62.Api.Observability;
using Allo62.Api.Security;
using Allo62.Api.Storage;

namespace Allo62.Api.Tests.Deploy;

/// <summary>The names of all settings as environment variables: one misspelt would change nothing and say nothing.</summary>
internal static class KnownSettings
{
    private static readonly string[] Names =
    [
        "Urls", "DOTNET_EnableDiagnostics",
        .. new (Type Type, string Section)[] { (typeof(ServiceOptions), ServiceOptions.Section), (typeof(StorageOptions), StorageOptions.Section), (typeof(SecurityOptions), SecurityOptions.Section), (typeof(TelemetryOptions), TelemetryOptions.Section) }
            .SelectMany(options => options.Type.GetProperties().Where(property => property.CanWrite).Select(property => $"{options.Section.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}")),
    ];

    public static bool Has(string? variable) => variable is not null && Names.Contains(variable.EndsWith("__0", StringComparison.Ordinal) ? variable[..^3] : variable);
}
