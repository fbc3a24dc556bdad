using System.Security.Claims;

namespace Allo62.Api.Security;

/// <summary>Who asks, for the audit trail.</summary>
internal static class Caller
{
    /// <summary>Name of the caller where keys are not needed.</summary>
    public const string Local = "local";

    /// <summary>Name of everyone who asks the public chat.</summary>
    public const string Public = "public";

    public static string NameOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.Name) ?? Local;
}
