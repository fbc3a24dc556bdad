using Microsoft.Net.Http.Headers;

namespace Allo62.Api.Web;

/// <summary>Serves the files of <c>Chat/Files</c> and the like. They are the same for everyone, so that no key is asked.</summary>
internal static class WebFiles
{
    // Short: a mended emergency text must reach people soon. After it the entity tag saves the download.
    private const int CacheSeconds = 300;

    /// <summary>Maps every file that is embedded under a folder: <c>chat/exemple.html</c> answers at /chat/exemple.</summary>
    public static IEndpointRouteBuilder MapWebFiles(this IEndpointRouteBuilder routes, string folder)
    {
        foreach (var (path, file) in WebFile.ReadFolder(folder))
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => Send(http, file)).ExcludeFromDescription();
        return routes;
    }

    private static IResult Send(HttpContext http, WebFile file)
    {
        var (bytes, encoding, tag) = file.For(http.Request.GetTypedHeaders().AcceptEncoding);
        var headers = http.Response.Headers;
        headers.CacheControl = $"public, max-age={CacheSeconds}";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null) headers.ContentEncoding = encoding;
        if (!file.IsPage)
        {
            // Pages of town halls load the widget from here, as a module too.
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            headers.AccessControlAllowOrigin = "*";
        }
        return Results.Bytes(bytes, file.ContentType, entityTag: tag);
    }
}
