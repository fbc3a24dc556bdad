using System.Net;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Security;

/// <summary>What attributes cannot say of <see cref="SecurityOptions"/>.</summary>
internal sealed class SecurityOptionsRules : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        var faults = options.Origins.Where(origin => !IsOrigin(origin))
            .Select(origin => $"Allo62:Security:Origins: '{origin}' is no origin; expected a scheme and a host such as https://www.example.org, without a path.")
            .Concat(options.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
                .Select(proxy => $"Allo62:Security:TrustedProxies: '{proxy}' is neither an address nor a network such as 10.0.0.0/8."))
            .ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == origin;
}
