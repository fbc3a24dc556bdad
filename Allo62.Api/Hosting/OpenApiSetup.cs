using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Allo62.Api.Hosting;

/// <summary>The OpenAPI 3.1 document at /openapi/v1.json and Swagger UI at /.</summary>
internal static class OpenApiSetup
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services.AddEndpointsApiExplorer().AddSwaggerGen(options =>
    {
        options.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "Allo 62",
            Version = "v1",
            Description = "Who can help with what a person of the Pas-de-Calais wrote, how sure that is, and when a human must take over.",
        });
        options.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
        options.SupportNonNullableReferenceTypes();
        options.OperationFilter<ClassifyExample>();
    });

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "";
            options.SwaggerEndpoint("/openapi/v1.json", "Allo 62 v1");
            options.DocumentTitle = "Allo 62";
        });
    }

    private sealed class ClassifyExample : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            if (operation.OperationId != "classify") return;
            foreach (var content in (operation.RequestBody?.Content?.Values ?? []).OfType<OpenApiMediaType>())
                content.Example = JsonNode.Parse("""{ "text": "bonjour, ils m’ont coupé l’électricité ce matin", "channel": "chat", "commune": "62041", "explain": true }""");
        }
    }
}
