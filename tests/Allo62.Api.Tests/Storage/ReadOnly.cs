using System.Diagnostics;

namespace Allo62.Api.Tests.Storage;

/// <summary>A folder in which nothing can be made or changed, for as long as it is held; root, whom modes do not stop, meets the immutable flag.</summary>
internal sealed class ReadOnly : IDisposable
{
    private readonly string[] _paths;

    private ReadOnly(string[] paths) => _paths = paths;

    public static ReadOnly Make(string folder)
    {
        // Files first: a write-ahead log that is there would still take writes. Not its index: SQLite has that mapped into memory, and a
        // page that the kernel then refuses to take back ends the process (SIGBUS) instead of the write.
        string[] paths = [.. Directory.GetFiles(folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)), folder];
        var held = new ReadOnly(paths);
        if (held.Change(isReadOnly: true)) return held;
        held.Dispose();
        Assert.Ignore("Root can write everywhere, and this file system knows no immutable flag.");
        return held;
    }

    public void Dispose() => Change(isReadOnly: false);

    private bool Change(bool isReadOnly)
    {
        var isRoot = Environment.IsPrivilegedProcess;
        string[] arguments = [isRoot ? isReadOnly ? "+i" : "-i" : isReadOnly ? "a-w" : "u+w", .. _paths];
        using var command = Process.Start(new ProcessStartInfo(isRoot ? "chattr" : "chmod", arguments) { RedirectStandardError = true })!;
        command.WaitForExit();
        return command.ExitCode == 0;
    }
}
