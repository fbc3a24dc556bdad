namespace Allo62.Model.Registry;

/// <summary>One writer at a time, across processes of a machine: an exclusively opened file that the system releases if its owner dies.</summary>
internal static class RegistryLock
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <exception cref="IOException">The folder cannot be written to, or another program held the lock for five seconds.</exception>
    public static FileStream Take(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
