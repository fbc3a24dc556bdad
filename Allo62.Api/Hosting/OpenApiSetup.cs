using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Allo62.Api.Review;
using Allo62.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
        options.SchemaFilter<NullableMembers>();
        options.OperationFilter<ClassifyExamples>();
        options.OperationFilter<Guards>();
        options.AddSecurityDefinition(KeyAuthentication.SchemeName, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key; not needed on the service's own machine as long as there are no keys.",
        });
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

    /// <summary>Members of answers are always there; those that C# declares nullable may be null. Requests say which members they need.</summary>
    private sealed class NullableMembers : ISchemaFilter
    {
        private static readonly NullabilityInfoContext Nullability = new();

        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (schema is not OpenApiSchema { Properties: { } properties } concrete || context.Type.Namespace?.StartsWith("Allo62", StringComparison.Ordinal) != true) return;
            var members = context.Type.GetProperties().ToDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));
            foreach (var (name, member) in members.Where(member => properties.ContainsKey(member.Key)))
            {
                if (IsNullable(member) && properties[name] is OpenApiSchemaReference reference)
                    properties[name] = new OpenApiSchema { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }] };
            }
            // Of requests, what has a default may be left out.
            concrete.Required = IsRequest(context.Type)
                ? Constructor(context.Type).Where(parameter => !parameter.HasDefaultValue).Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)).ToHashSet()
                : properties.Keys.ToHashSet();
        }

        private static bool IsRequest(Type type) => type.Name.EndsWith("Request", StringComparison.Ordinal);

        private static ParameterInfo[] Constructor(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();

        private static bool IsNullable(PropertyInfo member) => Nullability.Create(member).ReadState == NullabilityState.Nullable;
    }

    /// <summary>Keys, limits and If-Match, as the endpoints' own metadata say.</summary>
    private sealed class Guards : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy is { } role)
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyAuthentication.SchemeName, context.Document)] = [] }];
                operation.Description = $"{operation.Description} Role: {role}.".Trim();
                foreach (var status in new[] { "401", "403", "429" }) operation.Responses!.TryAdd(status, Problem(context, status));
            }
            if (metadata.OfType<NeedsIfMatch>().Any())
                (operation.Parameters ??= []).Add(new OpenApiParameter { Name = "If-Match", In = ParameterLocation.Header, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }

        private static OpenApiResponse Problem(OperationFilterContext context, string status) => new()
        {
            Description = status switch { "401" => "Unauthorized", "403" => "Forbidden", _ => "Too Many Requests" },
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository) },
            },
        };
    }

    private sealed class ClassifyExamples : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            if (operation.OperationId != "classify") return;
            Set(operation.RequestBody?.Content, """{ "text": "bonjour, ils m’ont coupé l’électricité ce matin", "channel": "chat", "commune": "62041", "explain": true }""");
            Set(operation.Responses?["200"].Content, """
                {
                  "requestId": "01a20b7b-18bc-78be-98a8-e0f7a13ef50a", "modelVersion": "20261124-867576d985", "decision": "route",
                  "category": { "id": "energie_impayes", "label": "Impayés et coupure d'énergie ou d'eau" }, "confidence": 0.97,
                  "alternatives": [ { "id": "logement_fsl", "label": "Fonds de solidarité logement (loyer, caution, entrée)", "confidence": 0.01 } ],
                  "contact": { "name": "Accueil du Département du Pas-de-Calais", "phone": "03 21 216 216", "sms": null, "url": "https://www.pasdecalais.fr",
                    "address": null, "deafAccess": null, "note": null, "openNow": null, "opensAt": null, "closesAt": null, "verifiedOn": null, "needsVerification": true },
                  "about": { "description": "Vous ne pouvez plus payer l'électricité, le gaz ou l'eau.", "authority": "Département du Pas-de-Calais", "prepare": [ "la facture ou la lettre de coupure" ], "dependsOnCommune": true },
                  "urgency": { "level": "urgent", "message": "Dites dès l'appel s'il y a un bébé ou une personne malade à la maison.",
                    "numbers": [ { "number": "15", "label": "SAMU : urgence médicale, jour et nuit", "bySms": false } ] },
                  "handoff": null, "clarification": null, "explanation": [ { "token": "électricité", "weight": 0.74 } ], "recording": "off"
                }
                """);
            Set(operation.Responses?["400"].Content, """
                { "type": "urn:allo62:problem:invalid-request", "title": "Invalid request", "status": 400,
                  "detail": "One or more members of the request are not acceptable; see errors.", "errors": { "text": [ "The text is blank; some words were expected." ] } }
                """);
        }

        private static void Set(IDictionary<string, IOpenApiMediaType>? content, string example)
        {
            foreach (var media in (content?.Values ?? []).OfType<OpenApiMediaType>()) media.Example = JsonNode.Parse(example);
        }
    }
}
