using Allo62.Api;
using Allo62.Api.Catalogue;
using Allo62.Api.Health;
using Allo62.Api.Hosting;
using Allo62.Api.Intents;
using Allo62.Api.Models;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddAllo62();

var app = builder.Build();
app.UseProblems();
app.UseOpenApiDocument();
app.MapIntents();
app.MapCategories();
app.MapModel();
app.MapHealth();
try
{
    app.Run();
    return 0;
}
catch (Exception exception) when (StartFault.IsExpected(exception))
{
    // What an operator can mend is told in one message, without a stack trace.
    Log.StartRefused(app.Logger, exception.Message);
    return StartFault.ExitCode;
}
