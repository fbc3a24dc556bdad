namespace Allo62.Model.Topics;

/// <summary>Texts that speak of the same thing.</summary>
/// <param name="Texts">Their indexes, the most typical first.</param>
/// <param name="KeyWords">Words that set them apart, the most telling first.</param>
public sealed record TextCluster(IReadOnlyList<int> Texts, IReadOnlyList<KeyWord> KeyWords);
