using System.Security.Cryptography;
using System.Text;

namespace Allo62.Model.Packaging;

/// <summary>
/// Names and limits of the package: a ZIP file whose archive comment is the SHA-256 of all bytes before it, so that not one byte
/// can change unseen, and any ZIP tool still opens it.
/// </summary>
internal static class PackageFormat
{
    public const string Extension = ".allo62";
    public const string Manifest = "manifest.json";
    public const string Linear = "mlnet-model.zip";
    public const string Features = "features.bin";
    public const string SmallTalk = "small-talk.bin";
    public const string Calibration = "calibration.bin";

    public const long LargestPackage = 64L << 20;
    public const long LargestManifest = 4L << 20;
    public const long LargestPart = 512L << 20;

    private const string CommentStart = "allo62 sha256 ";
    private const int EndRecordLength = 22;

    /// <summary>The oldest time that a ZIP entry can carry: the same model must give the same bytes.</summary>
    public static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly string[] Parts = [SmallTalk, Features, Linear, Calibration];

    public static readonly int CommentLength = CommentStart.Length + SHA256.HashSizeInBytes * 2;

    public static string Hex(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);

    /// <summary>The same archive with its checksum as comment. The archive must have no comment yet.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> zip)
    {
        var sealedZip = new byte[zip.Length + CommentLength];
        zip.CopyTo(sealedZip);
        BitConverter.TryWriteBytes(sealedZip.AsSpan(zip.Length - 2), (ushort)CommentLength);
        var digest = SHA256.HashData(sealedZip.AsSpan(0, zip.Length));
        Encoding.ASCII.GetBytes(CommentStart + Hex(digest), sealedZip.AsSpan(zip.Length));
        return sealedZip;
    }

    /// <summary>What is wrong with the seal, or null.</summary>
    public static string? CheckSeal(ReadOnlySpan<byte> file)
    {
        if (file.Length < EndRecordLength + CommentLength) return "it is too short to be a model package.";
        if (file[0] != 'P' || file[1] != 'K') return "it is not a model package.";
        var comment = Encoding.ASCII.GetString(file[^CommentLength..]);
        if (!comment.StartsWith(CommentStart, StringComparison.Ordinal)) return "its end is missing: the file is truncated or is not a model package.";
        var digest = SHA256.HashData(file[..^CommentLength]);
        return comment[CommentStart.Length..] == Hex(digest) ? null : "its bytes do not match its checksum: the file was altered.";
    }
}
