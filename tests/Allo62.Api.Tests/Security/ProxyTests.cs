using System.Net;
using Allo62.Api.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Allo62.Api.Tests.Security;

/// <summary>Who is believed about where a request comes from: seen by the limit of addresses.</summary>
public sealed class ProxyTests
{
    private const string Remote = "X-Test-Remote";

    [TestCase("10.0.0.9", "10.0.0.9", true)]
    [TestCase("10.1.2.3", "10.0.0.0/8", true)]
    [TestCase("192.0.2.7", "10.0.0.0/8", false)]
    [TestCase("127.0.0.1", null, false)]
    [TestCase("127.0.0.1", "10.0.0.9", false)]
    public async Task ForwardedFor_IsBelievedOnlyOfAListedProxy(string remote, string? trusted, bool believed)
    {
        using var application = new ApiApplication();
        new KeyFile(Path.Combine(application.State, "keys.json")).Write([ApiKey.Create("a", Roles.Frontend, ApiApplication.Now).Key]);
        application.Settings["Allo62:Security:AddressPerSecond"] = "0.001";
        application.Settings["Allo62:Security:AddressBurst"] = "1";
        if (trusted is not null) application.Settings["Allo62:Security:TrustedProxies:0"] = trusted;
        using var host = application.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, RemoteAddress>()));
        using var client = host.CreateClient();
        Assert.That(await AskAsync("198.51.100.1"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await AskAsync("198.51.100.2"), Is.EqualTo(believed ? HttpStatusCode.Unauthorized : HttpStatusCode.TooManyRequests));
        // The same visitor again is limited either way; what the visitor claims in front of the proxy's own entry is not believed.
        Assert.That(await AskAsync("203.0.113.5, 198.51.100.2"), Is.EqualTo(HttpStatusCode.TooManyRequests));

        async Task<HttpStatusCode> AskAsync(string visitor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/model", UriKind.Relative));
            request.Headers.Add("X-Forwarded-For", visitor);
            request.Headers.Add(Remote, remote);
            return (await client.SendAsync(request)).StatusCode;
        }
    }

    private sealed class RemoteAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[Remote].ToString());
                return rest(http);
            });
            next(app);
        };
    }
}
