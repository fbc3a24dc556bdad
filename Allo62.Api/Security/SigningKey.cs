using System.Security.Cryptography;
using System.Text;
using Allo62.Api.Hosting;
using Allo62.Api.Storage;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Security;

/// <summary>
/// The secret that signs request ids and conversation states. From the settings, or made once and kept in the state folder, so that
/// restarts and replicas that share the folder share it.
/// </summary>
internal sealed class SigningKey
{
    private const string FileName = "signing.key";
    private const int Bytes = 32;

    private readonly byte[] _secret;

    public SigningKey(IOptions<ServiceOptions> options, IOptions<StorageOptions> storage, ILogger<SigningKey> log)
    {
        if (storage.Value.IsPostgreSql && options.Value.SigningKey.Length == 0) Log.SigningKeyNotShared(log);
        _secret = options.Value.SigningKey is { Length: > 0 } text ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : Keep(options.Value.State, log);
    }

    /// <summary>A key for one purpose; knowing one tells nothing of another.</summary>
    public byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Bytes, info: Encoding.ASCII.GetBytes(purpose));

    private static byte[] Keep(string folder, ILogger log)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(path)) Create(path);
            if (Read(path) is { } kept) return kept;
            Log.SigningKeyUnusable(log, "it does not hold 32 bytes in base64");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.SigningKeyUnusable(log, exception.GetType().Name);
        }
        // Classification goes on; only conversations and feedback do not outlive this process.
        return RandomNumberGenerator.GetBytes(Bytes);
    }

    private static byte[]? Read(string path)
    {
        var buffer = new byte[Bytes];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), buffer, out var length) && length == Bytes ? buffer : null;
    }

    /// <summary>Written aside and linked into place: of several processes that start at once, all read the first one's key.</summary>
    private static void Create(string path)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(temporary, options))
            {
                file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
