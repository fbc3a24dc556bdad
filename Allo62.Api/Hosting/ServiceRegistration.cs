using System.Text.Json;
using System.Text.Json.Serialization;
using Allo62.Api.Health;
using Allo62.Api.Intents;
using Allo62.Api.Models;
using Allo62.Model.Catalogue;
using Allo62.Model.Urgency;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Hosting;

/// <summary>What the service is made of.</summary>
internal static class ServiceRegistration
{
    private const int DeepestJson = 8;

    public static IServiceCollection AddAllo62(this IServiceCollection services)
    {
        services.AddOptions<ServiceOptions>().BindConfiguration(ServiceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.MaxDepth = DeepestJson;
        });
        services.AddProblems();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ReadCatalogue(provider));
        services.AddSingleton(provider => UrgencyDetector.Read(File.ReadAllText(Path.Combine(Folder(provider), "urgency.json"))));
        services.AddSingleton<ModelInService>();
        services.AddSingleton<ClassificationService>();
        services.AddHostedService<ModelLoader>();
        services.AddHealth();
        services.AddOpenApiDocument();
        return services;
    }

    private static ServiceCatalogue ReadCatalogue(IServiceProvider provider) =>
        CatalogueReader.Read(Folder(provider), provider.GetRequiredService<TimeProvider>()).OrThrow();

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<IOptions<ServiceOptions>>().Value.Catalogue;
}
