using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Allo62.Api.Web;

/// <summary>A file that browsers load: kept in the program, compressed once.</summary>
internal sealed class WebFile
{
    private const string Page = ".html";
    private const string Index = "/index" + Page;

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [Page] = "text/html; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;
    private readonly string _mark;

    private WebFile(string extension, byte[] plain)
    {
        ContentType = ContentTypes[extension];
        Plain = plain;
        IsPage = extension == Page;
        _mark = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8));
        _brotli = new(() => Compress(output => new BrotliStream(output, CompressionLevel.SmallestSize)));
        _gzip = new(() => Compress(output => new GZipStream(output, CompressionLevel.SmallestSize)));
    }

    public string ContentType { get; }

    public byte[] Plain { get; }

    /// <summary>Whether it is a page of its own; everything else may be loaded by pages of other sites.</summary>
    public bool IsPage { get; }

    /// <summary>The files of a folder by their address, such as <c>/chat/allo62-chat.js</c>; pages without « .html », <c>index.html</c> at the folder's own.</summary>
    public static IReadOnlyDictionary<string, WebFile> ReadFolder(string folder)
    {
        var assembly = typeof(WebFile).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).ToDictionary(
            Address,
            name => new WebFile(Path.GetExtension(name), Bytes(assembly, name)));
    }

    /// <returns>What is sent to a browser that takes these encodings.</returns>
    public (byte[] Bytes, string? Encoding, EntityTagHeaderValue Tag) For(IList<StringWithQualityHeaderValue> accepted)
    {
        var encoding = Takes(accepted, "br") ? "br" : Takes(accepted, "gzip") ? "gzip" : null;
        var bytes = encoding switch { "br" => _brotli.Value, "gzip" => _gzip.Value, _ => Plain };
        return (bytes, encoding, new EntityTagHeaderValue($"\"{_mark}{(encoding is null ? "" : "-" + encoding)}\""));
    }

    private static string Address(string name) => "/" + (name.EndsWith(Index, StringComparison.Ordinal) ? name[..^Index.Length] : name.EndsWith(Page, StringComparison.Ordinal) ? name[..^Page.Length] : name);

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) => accepted.Any(one => one.Value == encoding && one.Quality is null or > 0);

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private byte[] Compress(Func<Stream, Stream> compressor)
    {
        using var output = new MemoryStream();
        using (var compressed = compressor(output)) compressed.Write(Plain);
        return output.ToArray();
    }
}
