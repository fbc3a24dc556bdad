using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Allo62.Api.Problems;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Security;

/// <summary>Limits by address, before anything else is done, and by key. Counted per replica.</summary>
internal sealed class RateLimits(IOptions<SecurityOptions> options, TimeProvider time)
{
    private const int SubnetBytes = 8;

    private readonly TokenBuckets _addresses = new(options.Value.AddressPerSecond, options.Value.AddressBurst, time);
    private readonly TokenBuckets _keys = new(options.Value.KeyPerSecond, options.Value.KeyBurst, time);
    private long _refused;

    public long Refused => Interlocked.Read(ref _refused);

    public Task LimitAddressAsync(HttpContext http, RequestDelegate next) =>
        !_addresses.IsLimited || http.Request.Path.StartsWithSegments("/health") ? next(http) : GoOnAsync(http, next, _addresses.Take(AddressOf(http.Connection.RemoteIpAddress)));

    public Task LimitKeyAsync(HttpContext http, RequestDelegate next) =>
        _keys.IsLimited && http.User.FindFirstValue(KeyAuthentication.KeyId) is { } key ? GoOnAsync(http, next, _keys.Take(key)) : next(http);

    private Task GoOnAsync(HttpContext http, RequestDelegate next, TimeSpan? wait)
    {
        if (wait is not { } time) return next(http);
        Interlocked.Increment(ref _refused);
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem.TooManyRequests().ExecuteAsync(http);
    }

    /// <summary>One household or server of IPv6 has a whole subnet of addresses.</summary>
    private static string AddressOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SubnetBytes)) : address.ToString();
    }
}
