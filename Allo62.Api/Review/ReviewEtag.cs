using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Allo62.Api.Review;

/// <summary>Entity tags of reviews: the revision in quotes.</summary>
internal static class ReviewEtag
{
    public static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>The revision that a caller saw; null when If-Match is absent or is none of ours.</summary>
    public static int? Read(HttpRequest request) =>
        request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag] && int.TryParse(HeaderUtilities.RemoveQuotes(tag.Tag), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : null;
}
