using System.ComponentModel.DataAnnotations;

namespace Allo62.Api.Security;

/// <summary>Settings of who may ask, section <c>Allo62:Security</c>.</summary>
public sealed class SecurityOptions
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
}
