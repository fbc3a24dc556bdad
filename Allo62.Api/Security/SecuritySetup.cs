using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Allo62.Api.Security;

/// <summary>Keys, limits, web sites, proxies and headers.</summary>
internal static class SecuritySetup
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly string[] RequestHeaders = [HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, HeaderNames.IfNoneMatch];
    private static readonly string[] ResponseHeaders = [HeaderNames.ETag, HeaderNames.RetryAfter];

    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsRules>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<RateLimits>();
        services.AddHostedService<LoopbackOnly>();
        services.AddAuthentication(KeyAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in Roles.All) authorization.AddPolicy(role, policy => policy.RequireRole(Roles.AtLeast(role)));
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<IOptions<SecurityOptions>>((cors, security) =>
            cors.AddDefaultPolicy(policy => policy.WithOrigins([.. security.Value.Origins]).WithMethods(Methods).WithHeaders(RequestHeaders).WithExposedHeaders(ResponseHeaders)));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SecurityOptions>>(TrustProxies);
        return services;
    }

    public static void UseSecurity(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<RateLimits>();
        if (app.Services.GetRequiredService<IOptions<SecurityOptions>>().Value.TrustedProxies.Count > 0) app.UseForwardedHeaders();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(limits.LimitAddressAsync);
        app.UseCors();
        app.UseAuthentication();
        app.Use(limits.LimitKeyAsync);
        app.UseAuthorization();
    }

    private static void TrustProxies(ForwardedHeadersOptions forwarded, IOptions<SecurityOptions> security)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in security.Value.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }
}
