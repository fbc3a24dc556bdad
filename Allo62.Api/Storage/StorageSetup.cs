using Allo62.Api.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Storage;

/// <summary>The database and what works beside the requests.</summary>
internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.AddDbContextFactory<SqliteStore>((provider, builder) => Common(builder).UseSqlite(
            SqliteConnection(provider), sqlite => sqlite.CommandTimeout(Options(provider).TimeoutSeconds))
            .AddInterceptors(new StorePragmas(Options(provider).LargestFileMiB)));
        services.AddDbContextFactory<PostgreSqlStore>((provider, builder) => Common(builder).UseNpgsql(
            Options(provider).PostgreSql, postgres => postgres.CommandTimeout(Options(provider).TimeoutSeconds)));
        services.AddSingleton<StorageStatus>();
        services.AddSingleton<Store>();
        services.AddSingleton<RequestQueue>();
        services.AddHostedService<StorePreparation>();
        services.AddHostedService<RequestWriter>();
        services.AddHostedService<RetentionSweep>();
        return services;
    }

    // Nothing of it is logged: parameters hold texts, and faults are told by Store without values.
    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder builder) => builder
        .UseLoggerFactory(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance)
        .EnableSensitiveDataLogging(false);

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static string SqliteConnection(IServiceProvider provider) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(provider.GetRequiredService<IOptions<ServiceOptions>>().Value.State, SqliteStore.FileName),
        DefaultTimeout = Options(provider).TimeoutSeconds,
    }.ToString();
}
