using Allo62.Api.Health;
using Allo62.Api.Hosting;
using Allo62.Api.Intents;
using Allo62.Api.Models;
using Allo62.Api.Observability;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Allo62.Echo;

/// <summary>The service's own host with one endpoint more, which reads the same JSON by the same way and only echoes it: what HTTP alone costs.</summary>
internal static class EchoHost
{
    private static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
        RequestLog.Silence(builder.Logging);
        builder.Services.AddAllo62();
        builder.Services.AddTelemetry(builder.Configuration);
        var app = builder.Build();
        app.UseRequestLog();
        app.UseProblems();
        app.UseSecurity();
        app.MapIntents();
        app.MapBatch();
        app.MapModel();
        app.MapHealth();
        app.MapMetrics();
        app.MapPost("/v1/echo", EchoAsync).RequireAuthorization(Roles.Frontend);
        app.Run();
    }

    private static async Task<Results<Ok<ClassifyRequest>, ProblemHttpResult>> EchoAsync(
        HttpContext http, IOptions<ServiceOptions> options, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var (body, problem) = await JsonBody.ReadAsync<ClassifyRequest>(http.Request, options.Value.LargestBodyBytes, json.Value.SerializerOptions, cancellation);
        return body is null ? problem! : TypedResults.Ok(body);
    }
}
