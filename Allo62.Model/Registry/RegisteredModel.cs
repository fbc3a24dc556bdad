namespace Allo62.Model.Registry;

/// <summary>A package file of a registry. Its content has not been read.</summary>
/// <param name="Version">Model version: the file's name without its ending.</param>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="WrittenAt">When the file was written, UTC.</param>
/// <param name="IsChampion">Whether the pointer names it.</param>
public sealed record RegisteredModel(string Version, string Path, long Bytes, DateTime WrittenAt, bool IsChampion);
