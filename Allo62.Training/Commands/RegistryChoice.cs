using Allo62.Model.Registry;

namespace Allo62.Training.Commands;

/// <summary>Which package of a registry a command means.</summary>
internal static class RegistryChoice
{
    /// <param name="registry">The registry.</param>
    /// <param name="version">A version, <c>champion</c>, or null for the champion.</param>
    /// <exception cref="WrongUsageException">There is no such model.</exception>
    public static string Path(ModelRegistry registry, string? version)
    {
        if (version is null or "champion")
            return registry.Champion is null ? throw new WrongUsageException($"No model of '{registry.Folder}' is in service yet; name a version.") : registry.ChampionPath()!;
        return registry.PathOf(version) ?? throw new WrongUsageException($"'{registry.Folder}' has no model of that version; see allo62 models list.");
    }
}
