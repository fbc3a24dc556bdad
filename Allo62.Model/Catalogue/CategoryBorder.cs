namespace Allo62.Model.Catalogue;

/// <summary>Where one category ends and another begins.</summary>
/// <param name="With">Id of the other category.</param>
/// <param name="When">One French sentence, spoken to the person, that tells when it is the other category.</param>
public sealed record CategoryBorder(string With, string When);
