namespace Allo62.Api.Storage;

/// <summary>A model package that all replicas can fetch.</summary>
internal sealed class SharedModel
{
    public required string Version { get; set; }

    public required byte[] Package { get; set; }

    /// <summary>Unix time in milliseconds.</summary>
    public long AddedAt { get; set; }

    public required string AddedBy { get; set; }
}
