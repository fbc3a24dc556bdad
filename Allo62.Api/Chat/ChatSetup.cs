namespace Allo62.Api.Chat;

/// <summary>What the chat for citizens is made of.</summary>
internal static class ChatSetup
{
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ChatService>();
        services.AddRazorComponents();
        return services;
    }
}
