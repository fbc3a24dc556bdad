namespace Allo62.Api.Models;

/// <summary>
/// Where requests find the model in service; none until one was loaded and has answered its probes. A swap is over only when no request
/// is left that the old model answers, so that nobody hears from it afterwards.
/// </summary>
internal sealed class ModelInService
{
    private Slot? _slot;

    public ServingModel? Current => Volatile.Read(ref _slot)?.Model;

    /// <summary>The model for one request; null when there is none yet.</summary>
    public ModelLease? Take()
    {
        while (Volatile.Read(ref _slot) is { } slot)
        {
            slot.Use();
            if (ReferenceEquals(slot, Volatile.Read(ref _slot))) return new ModelLease(slot);
            slot.Release();
        }
        return null;
    }

    /// <summary>Puts a model into service and waits for the requests that the one before still answers.</summary>
    /// <returns>Whether all of them ended within the limit.</returns>
    public async Task<bool> PutAsync(ServingModel model, TimeSpan limit, TimeProvider time)
    {
        var before = Interlocked.Exchange(ref _slot, new Slot(model));
        if (before is null) return true;
        before.Release();
        try
        {
            await before.Unused.WaitAsync(limit, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    internal sealed class Slot(ServingModel model)
    {
        private readonly TaskCompletionSource _unused = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // One for being in service.
        private int _users = 1;

        public ServingModel Model => model;

        public Task Unused => _unused.Task;

        public void Use() => Interlocked.Increment(ref _users);

        public void Release()
        {
            if (Interlocked.Decrement(ref _users) == 0) _unused.TrySetResult();
        }
    }
}
