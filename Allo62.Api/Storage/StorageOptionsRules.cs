using Microsoft.Extensions.Options;
using Npgsql;

namespace Allo62.Api.Storage;

/// <summary>What attributes cannot say of <see cref="StorageOptions"/>.</summary>
internal sealed class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => !options.IsPostgreSql || IsConnectionString(options.PostgreSql)
        ? ValidateOptionsResult.Success
        // It may hold a password: the message says what was expected only.
        : ValidateOptionsResult.Fail("Allo62:Storage:PostgreSql is no connection string; expected such as Host=…;Database=…;Username=…;Password=….");

    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
