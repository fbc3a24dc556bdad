using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Allo62.Api.Chat;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Security;

/// <summary>
/// <c>Authorization: Bearer …</c>. Without any keys, callers on this machine may do everything and others nothing; the name that they call
/// the machine by is looked at too, or a web page could reach it under a name of its own.
/// </summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, KeyRing keys, IOptions<ChatOptions> chat)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>Claim that holds the id of the key.</summary>
    public const string KeyId = "key";

    // No key id: citizens are limited by their address, not all of them together.
    private static readonly AuthenticationTicket PublicTicket = Ticket(Caller.Public, Roles.Frontend, null);

    private static readonly AuthenticationTicket LocalTicket = Ticket(Caller.Local, Roles.Admin, Caller.Local);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return base.HandleChallengeAsync(properties);
    }

    private AuthenticateResult Authenticate()
    {
        if (keys.IsKeyless) return IsLocal() ? AuthenticateResult.Success(LocalTicket) : AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(SchemeName + " ", StringComparison.OrdinalIgnoreCase)) return chat.Value.Open ? AuthenticateResult.Success(PublicTicket) : AuthenticateResult.NoResult();
        return keys.Find(header[(SchemeName.Length + 1)..].Trim()) is { } key
            ? AuthenticateResult.Success(Ticket(key.Name, key.Role, key.Id))
            : AuthenticateResult.Fail("no such key");
    }

    private bool IsLocal() =>
        (Context.Connection.LocalIpAddress is not { } local || IPAddress.IsLoopback(local))
        && (Request.Host.Host is "localhost" || (IPAddress.TryParse(Request.Host.Host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named)));

    private static AuthenticationTicket Ticket(string name, string role, string? id)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.Role, role)], SchemeName);
        if (id is not null) identity.AddClaim(new(KeyId, id));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName);
    }
}
