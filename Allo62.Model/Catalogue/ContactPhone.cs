namespace Allo62.Model.Catalogue;

/// <summary>A number to call or to write to.</summary>
/// <param name="Number">E.164 (<c>+33321216216</c>), or the digits of a short number (<c>115</c>), which has no such form.</param>
/// <param name="Dialled">As people read and dial it: « 03 21 216 216 ».</param>
public sealed record ContactPhone(string Number, string Dialled);
