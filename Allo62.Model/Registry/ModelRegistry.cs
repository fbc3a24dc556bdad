using System.Security.Cryptography;
using System.Text;
using Allo62.Model.Packaging;

namespace Allo62.Model.Registry;

/// <summary>
/// A folder of model packages with a pointer to the one in service (<c>champion</c>) and the history of its moves
/// (<c>history.jsonl</c>). Safe for several programs of one machine at once; readers never wait.
/// </summary>
public sealed class ModelRegistry
{
    private const string ChampionFile = "champion";
    private const string HistoryFile = "history.jsonl";
    private const string LockFile = ".registry.lock";
    private const int LongestVersion = 64;

    private readonly TimeProvider _time;
    private readonly PromotionHistory _history;

    /// <summary>Opens a folder; nothing is read or written yet.</summary>
    /// <param name="folder">The folder; made at the first write.</param>
    /// <param name="time">The clock of the history.</param>
    public ModelRegistry(string folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        Folder = Path.GetFullPath(folder);
        _time = time;
        _history = new PromotionHistory(Path.Combine(Folder, HistoryFile));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Version that the pointer names; null when nothing was ever promoted.</summary>
    public string? Champion => ReadPointer();

    /// <summary>Whether a text can be a model version: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, beginning with a letter or digit.</summary>
    /// <param name="version">Any text.</param>
    public static bool IsVersion(string? version) =>
        version is { Length: > 0 and <= LongestVersion } && char.IsAsciiLetterOrDigit(version[0])
        && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    /// <summary>All packages, the newest first.</summary>
    public IReadOnlyList<RegisteredModel> List()
    {
        if (!Directory.Exists(Folder)) return [];
        var champion = Champion;
        return [.. new DirectoryInfo(Folder).GetFiles("*" + ModelPackage.FileExtension)
            .Select(file => new RegisteredModel(Path.GetFileNameWithoutExtension(file.Name), file.FullName, file.Length, file.LastWriteTimeUtc,
                Path.GetFileNameWithoutExtension(file.Name) == champion))
            .Where(model => IsVersion(model.Version))
            .OrderByDescending(model => model.WrittenAt).ThenByDescending(model => model.Version, StringComparer.Ordinal)];
    }

    /// <summary>The package file of a version; null when there is none.</summary>
    /// <param name="version">Model version.</param>
    public string? PathOf(string version)
    {
        if (!IsVersion(version)) return null;
        var path = Path.Combine(Folder, version + ModelPackage.FileExtension);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The package to put into service: the champion, or the newest one while nothing was promoted; null in an empty folder.</summary>
    /// <exception cref="ModelPackageException">The pointer names a version that is not in the folder.</exception>
    public string? ChampionPath()
    {
        if (Champion is not { } champion) return List() is [var newest, ..] ? newest.Path : null;
        return PathOf(champion) ?? throw new ModelPackageException(
            Path.Combine(Folder, ChampionFile), "champion", $"it names '{champion}', and there is no such package beside it.");
    }

    /// <summary>All moves of the pointer, oldest first.</summary>
    public IReadOnlyList<Promotion> History() => _history.Read();

    /// <summary>The version that <see cref="Rollback"/> would bring back; null when there is none.</summary>
    public string? Previous => PromotionStack.Before(History(), Champion);

    /// <summary>Adds a package: checked, flushed, then renamed into place. The same package twice is no fault.</summary>
    /// <param name="content">The bytes of a package file.</param>
    /// <returns>The package as it stands in the folder.</returns>
    /// <exception cref="ModelPackageException">The package is refused, or another one of that version is there.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public ModelPackage Add(ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Folder);
        var temporary = Path.Combine(Folder, $".{Guid.NewGuid():N}.partial");
        try
        {
            WriteThrough(temporary, content.Span);
            var package = ModelPackage.Load(temporary);
            package.CheckProbes();
            var version = package.Manifest.ModelVersion;
            if (!IsVersion(version)) throw new ModelPackageException(temporary, "manifest.json", "its model version cannot be a file name.");
            var path = Path.Combine(Folder, version + ModelPackage.FileExtension);
            using (Lock())
            {
                if (File.Exists(path) && !SameContent(path, content.Span))
                    throw new ModelPackageException(path, "package", $"another package of version '{version}' is in the registry.");
                File.Move(temporary, path, overwrite: true);
            }
            return ModelPackage.Load(path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Makes a version the champion. Whether its package is fit for service is for the caller to check before.</summary>
    /// <param name="version">Model version.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why; may be null.</param>
    /// <param name="expected">What the caller takes for the champion; null: whatever it is.</param>
    /// <exception cref="IOException">The folder cannot be written to; the champion is what it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public RegistryMove Promote(string version, string by, string? reason = null, string? expected = null)
    {
        if (PathOf(version) is null) return new RegistryMove(RegistryMoveOutcome.UnknownVersion);
        using var held = Lock();
        var champion = Champion;
        if (expected is not null && expected != champion) return new RegistryMove(RegistryMoveOutcome.ChampionChanged);
        return champion == version
            ? new RegistryMove(RegistryMoveOutcome.AlreadyChampion)
            : Move(PromotionAction.Promote, version, champion, by, reason);
    }

    /// <summary>Goes back to the champion before; repeated, further back. Its package must still be in the folder.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why; may be null.</param>
    /// <param name="expected">The version that the caller expects to come back; null: whatever it is.</param>
    /// <exception cref="IOException">The folder cannot be written to; the champion is what it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public RegistryMove Rollback(string by, string? reason = null, string? expected = null)
    {
        using var held = Lock();
        var before = Previous;
        if (before is null) return new RegistryMove(RegistryMoveOutcome.NothingBefore);
        if (expected is not null && expected != before) return new RegistryMove(RegistryMoveOutcome.ChampionChanged);
        return PathOf(before) is null
            ? new RegistryMove(RegistryMoveOutcome.UnknownVersion)
            : Move(PromotionAction.Rollback, before, Champion, by, reason);
    }

    /// <summary>Takes over promotions that were decided elsewhere: adds those lines that the history lacks and moves the pointer to the last one's version.</summary>
    /// <param name="promotions">Oldest first; the package of the last one must be in the folder.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Follow(IReadOnlyList<Promotion> promotions)
    {
        ArgumentNullException.ThrowIfNull(promotions);
        using var held = Lock();
        var known = History().ToHashSet();
        foreach (var promotion in promotions.Where(promotion => !known.Contains(promotion))) _history.Append(promotion);
        if (promotions.Count > 0) Point(promotions[^1].Version);
    }

    /// <summary>Removes the package of a version, unless it is the champion or the one that <see cref="Rollback"/> would bring back.</summary>
    /// <param name="version">Model version.</param>
    /// <returns>Whether a package was removed.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public bool Remove(string version)
    {
        using var held = Lock();
        if (version == Champion || version == Previous || PathOf(version) is not { } path) return false;
        File.Delete(path);
        return true;
    }

    /// <summary>The history is written before the pointer moves: no model comes into service without a trace.</summary>
    private RegistryMove Move(PromotionAction action, string version, string? champion, string by, string? reason)
    {
        var now = _time.GetUtcNow();
        if (champion is not null && History() is [.., var last] && last.Version != champion)
            _history.Append(new Promotion(now, PromotionAction.Interrupted, champion, last.Version, by, null));
        var promotion = new Promotion(now, action, version, champion, by, reason);
        _history.Append(promotion);
        Point(version);
        return new RegistryMove(RegistryMoveOutcome.Moved, promotion);
    }

    private void Point(string version)
    {
        var pointer = Path.Combine(Folder, ChampionFile);
        var temporary = $"{pointer}.{Guid.NewGuid():N}.partial";
        try
        {
            WriteThrough(temporary, Encoding.UTF8.GetBytes(version + "\n"));
            File.Move(temporary, pointer, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private FileStream Lock()
    {
        Directory.CreateDirectory(Folder);
        return RegistryLock.Take(Path.Combine(Folder, LockFile));
    }

    private string? ReadPointer()
    {
        try
        {
            var version = File.ReadAllText(Path.Combine(Folder, ChampionFile)).Trim();
            return IsVersion(version) ? version : throw new ModelPackageException(
                Path.Combine(Folder, ChampionFile), "champion", "it does not hold a model version.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool SameContent(string path, ReadOnlySpan<byte> content) => SHA256.HashData(File.ReadAllBytes(path)).AsSpan().SequenceEqual(SHA256.HashData(content));

    private static void WriteThrough(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}
