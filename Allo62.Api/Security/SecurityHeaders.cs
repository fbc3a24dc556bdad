using Allo62.Api.Web;

namespace Allo62.Api.Security;

/// <summary>Headers that keep browsers from doing more with an answer than it is for.</summary>
internal static class SecurityHeaders
{
    private const string NothingAllowed = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI brings its own style and start script in the page.
    private const string OwnPages = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var isApi = http.Request.Path.StartsWithSegments("/v1") || http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments("/metrics");
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = isApi ? "cross-origin" : "same-origin";
        headers.ContentSecurityPolicy = isApi ? NothingAllowed : PagePolicy.AppliesTo(http.Request.Path) ? PagePolicy.Strict : OwnPages;
        if (isApi) headers.CacheControl = "no-store";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return next(http);
    }
}
