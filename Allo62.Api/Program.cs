using Allo62.Api;
using Allo62.Api.Catalogue;
using Allo62.Api.Chat;
using Allo62.Api.Feedback;
using Allo62.Api.Health;
using Allo62.Api.Hosting;
using Allo62.Api.Intents;
using Allo62.Api.Models;
using Allo62.Api.Observability;
using Allo62.Api.Review;
using Allo62.Api.Security;
using Allo62.Api.Statistics;
using Allo62.Api.Web;
using Microsoft.Extensions.Options;

if (KeyCommands.IsCalledBy(args)) return KeyCommands.Run(args, Console.Out, Console.Error, TimeProvider.System);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
RequestLog.Silence(builder.Logging);
builder.Services.AddAllo62();
builder.Services.AddTelemetry(builder.Configuration);

var app = builder.Build();
try
{
    // Before anything reads a setting: all that is wrong is told at once.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    app.UseRequestLog();
    app.UseProblems();
    app.UseSecurity();
    app.UseOpenApiDocument();
    app.MapIntents();
    app.MapBatch();
    app.MapFeedback();
    app.MapReview();
    app.MapReviewExport();
    app.MapStatistics();
    app.MapCategories();
    app.MapContacts();
    app.MapCommunes();
    app.MapChat();
    app.MapWebFiles("pilotage");
    app.MapModel();
    app.MapModelAdministration();
    app.MapHealth();
    app.MapMetrics();
    app.Run();
    return 0;
}
catch (Exception exception) when (StartFault.IsExpected(exception))
{
    // What an operator can mend is told in one message, without a stack trace.
    Log.StartRefused(app.Logger, StartFault.Describe(exception));
    return StartFault.ExitCode;
}
