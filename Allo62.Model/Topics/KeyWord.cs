namespace Allo62.Model.Topics;

/// <summary>A word that some texts have more often than others.</summary>
/// <param name="Word">As it is most often written.</param>
/// <param name="Inside">Texts here that have it.</param>
/// <param name="Outside">Other texts that have it.</param>
/// <param name="Z">How sure the difference is, in standard deviations: signed root of the likelihood ratio; negative for words that are missing here.</param>
public sealed record KeyWord(string Word, int Inside, int Outside, double Z);
