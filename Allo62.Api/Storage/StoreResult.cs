namespace Allo62.Api.Storage;

/// <summary>What the database answered, or that it did not.</summary>
internal readonly record struct StoreResult<T>(bool IsAvailable, T? Value)
{
    public static StoreResult<T> Unavailable => new(false, default);
}
