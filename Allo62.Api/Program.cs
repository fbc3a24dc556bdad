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
app.Run();
