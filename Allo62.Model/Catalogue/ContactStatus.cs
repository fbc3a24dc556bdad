namespace Allo62.Model.Catalogue;

/// <summary>How far a contact can be trusted.</summary>
public enum ContactStatus
{
    /// <summary>From memory; no document was seen.</summary>
    Recalled,

    /// <summary>Read in the document that is named, which nobody has asked since.</summary>
    Sourced,

    /// <summary>Confirmed by the département's staff on the day that is named.</summary>
    Verified,

    /// <summary>An emergency number that regulation sets.</summary>
    Fixed,

    /// <summary>The source has probably been overtaken: kept for those who check, never offered.</summary>
    Outdated,
}
