namespace Allo62.Api.Storage;

/// <summary>Whether the database answers, as it was seen last. Classification does not depend on it.</summary>
internal sealed class StorageStatus
{
    private readonly TaskCompletionSource _prepared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _fault = "not prepared yet";

    /// <summary>Why it does not answer; null when it does. Names kinds of faults only, never values.</summary>
    public string? Fault => _fault;

    public bool IsPrepared { get; private set; }

    /// <summary>Ends when the database was prepared for the first time.</summary>
    public Task WhenPrepared => _prepared.Task;

    public void Works() => _fault = null;

    public void Prepared()
    {
        IsPrepared = true;
        Works();
        _prepared.TrySetResult();
    }

    public void Fails(string fault) => _fault = fault;

    /// <summary>The database that was prepared is no longer the one that is there.</summary>
    public void Lost(string fault)
    {
        IsPrepared = false;
        _fault = fault;
    }
}
