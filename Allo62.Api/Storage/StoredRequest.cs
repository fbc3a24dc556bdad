using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Storage;

/// <summary>An answered request as it is kept.</summary>
internal sealed class StoredRequest
{
    public Guid RequestId { get; set; }

    /// <summary>Unix time in milliseconds: sorts alike in every database.</summary>
    public long At { get; set; }

    public required string ModelVersion { get; set; }

    public DecisionKind Decision { get; set; }

    public string? Category { get; set; }

    public double Confidence { get; set; }

    public HandoffReason? HandoffReason { get; set; }

    public UrgencyLevel Urgency { get; set; }

    public string? Channel { get; set; }

    /// <summary>INSEE code; null where the request named none that is known.</summary>
    public string? Commune { get; set; }

    /// <summary>Anonymised. Null for a turn in which the person chose from a list.</summary>
    public string? Text { get; set; }

    /// <summary>How much an analyst's look is worth, without feedback.</summary>
    public double Value { get; set; }

    public ReviewState Review { get; set; }

    public string? ReviewedBy { get; set; }

    public long? ReviewedAt { get; set; }

    /// <summary>What the analyst decided; null when the text teaches nothing.</summary>
    public string? ReviewedCategory { get; set; }

    /// <summary>Counts changes of the review, so that two analysts do not overwrite each other.</summary>
    public int Revision { get; set; }
}
