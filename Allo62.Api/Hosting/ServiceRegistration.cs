using System.Text.Json;
using System.Text.Json.Serialization;
using Allo62.Api.Catalogue;
using Allo62.Api.Chat;
using Allo62.Api.Conversations;
using Allo62.Api.Feedback;
using Allo62.Api.Health;
using Allo62.Api.Intents;
using Allo62.Api.Models;
using Allo62.Api.Review;
using Allo62.Api.Security;
using Allo62.Api.Statistics;
using Allo62.Api.Storage;
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
        // Read before the settings are checked: what is wrong with it is told there.
        services.AddOptions<HostOptions>().Configure<IConfiguration>((host, configuration) =>
        {
            if (int.TryParse(configuration[$"{ServiceOptions.Section}:{nameof(ServiceOptions.DrainSeconds)}"] ?? $"{ServiceOptions.UsualDrainSeconds}", out var seconds) && seconds > 0)
                host.ShutdownTimeout = TimeSpan.FromSeconds(seconds);
        });
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
        // Before the model: who may not start does not load one.
        services.AddSecurity();
        services.AddCatalogue();
        services.AddSingleton<RequestIds>();
        services.AddSingleton<StateTokens>();
        services.AddSingleton<ClassificationService>();
        services.AddSingleton<AnswerService>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<StatisticsStore>();
        services.AddModels();
        services.AddStorage();
        services.AddHealth();
        services.AddChat();
        services.AddOpenApiDocument();
        return services;
    }

    private static void AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(provider => CatalogueReader.Read(Folder(provider), provider.GetRequiredService<TimeProvider>()).OrThrow());
        services.AddSingleton(provider => UrgencyDetector.Read(File.ReadAllText(Path.Combine(Folder(provider), "urgency.json"))));
        services.AddSingleton<CategoryList>();
    }

    private static void AddModels(this IServiceCollection services)
    {
        services.AddSingleton<ModelInService>();
        services.AddSingleton<SmokeSet>();
        services.AddSingleton<ModelGate>();
        services.AddSingleton<ModelSwap>();
        services.AddHostedService<ModelLoader>();
        services.AddHostedService<ChampionWatcher>();
    }

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<IOptions<ServiceOptions>>().Value.Catalogue;
}
