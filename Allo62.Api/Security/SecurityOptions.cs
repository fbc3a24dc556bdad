using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Allo62.Api.Security;

/// <summary>Settings of who may ask, section <c>Allo62:Security</c>.</summary>
public sealed class SecurityOptions : IValidatableObject
{
    public const string Section = "Allo62:Security";

    /// <summary>The file of keys; empty: keys.json in the state folder.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Web sites whose pages may call the API, such as <c>https://www.pasdecalais.fr</c>.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>Addresses or networks of the proxies in front, such as <c>10.0.0.0/8</c>: only their X-Forwarded-For and -Proto are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Requests a second that one key may go on sending; 0: no limit.</summary>
    /// <value>The default is 200.</value>
    [Range(0, 1_000_000)]
    public double KeyPerSecond { get; set; } = 200;

    /// <summary>Requests that one key may send at once.</summary>
    /// <value>The default is 400.</value>
    [Range(1, 1_000_000)]
    public double KeyBurst { get; set; } = 400;

    /// <summary>Requests a second that one address may go on sending; 0: no limit.</summary>
    /// <value>The default is 200.</value>
    [Range(0, 1_000_000)]
    public double AddressPerSecond { get; set; } = 200;

    /// <summary>Requests that one address may send at once.</summary>
    /// <value>The default is 400.</value>
    [Range(1, 1_000_000)]
    public double AddressBurst { get; set; } = 400;

    internal string KeyFileIn(string state) => KeyFile.Length > 0 ? KeyFile : Path.Combine(state, "keys.json");

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in Origins.Where(origin => !IsOrigin(origin)))
            yield return new ValidationResult($"Origins: '{origin}' is no origin; expected a scheme and a host such as https://www.example.org, without a path.", [nameof(Origins)]);
        foreach (var proxy in TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            yield return new ValidationResult($"TrustedProxies: '{proxy}' is neither an address nor a network such as 10.0.0.0/8.", [nameof(TrustedProxies)]);
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == origin;
}
