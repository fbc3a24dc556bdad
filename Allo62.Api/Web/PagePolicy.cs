namespace Allo62.Api.Web;

/// <summary>Content-Security-Policy of the pages for people: nothing from elsewhere, nothing inline, no text can become script.</summary>
internal static class PagePolicy
{
    public const string Strict =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly PathString[] Pages = ["/chat", "/pilotage"];

    public static bool AppliesTo(PathString path) => Array.Exists(Pages, page => path.StartsWithSegments(page));
}
