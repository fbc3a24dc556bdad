namespace Allo62.Api.Models;

/// <summary>A model that answers one request; it counts as in use until disposed of.</summary>
internal readonly struct ModelLease(ModelInService.Slot slot) : IDisposable
{
    public ServingModel Model => slot.Model;

    public void Dispose() => slot.Release();
}
