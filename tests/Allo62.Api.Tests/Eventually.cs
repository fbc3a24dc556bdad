namespace Allo62.Api.Tests;

/// <summary>Waits for work that goes on beside the requests. Looks often, gives up late: no test depends on how long it takes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<T> GetAsync<T>(Func<Task<T>> look, Func<T, bool> isThere)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (isThere(seen)) return seen;
            if (TimeProvider.System.GetElapsedTime(started) > Patience) throw new AssertionException("It did not happen within five minutes.");
            await Task.Delay(10);
        }
    }
}
