using Allo62.Model.Registry;

namespace Allo62.Api.Storage;

/// <summary>A promotion that all replicas follow.</summary>
internal sealed class SharedPromotion
{
    /// <summary>1 for the first, without gaps: whoever writes the next one has seen all before it.</summary>
    public long Number { get; set; }

    /// <summary>Unix time in milliseconds.</summary>
    public long At { get; set; }

    public PromotionAction Action { get; set; }

    public required string Version { get; set; }

    public string? Previous { get; set; }

    public required string By { get; set; }

    public string? Reason { get; set; }

    public static SharedPromotion From(Promotion promotion, long number) => new()
    {
        Number = number,
        At = promotion.At.ToUnixTimeMilliseconds(),
        Action = promotion.Action,
        Version = promotion.Version,
        Previous = promotion.Previous,
        By = promotion.By,
        Reason = promotion.Reason,
    };

    public Promotion ToPromotion() => new(DateTimeOffset.FromUnixTimeMilliseconds(At), Action, Version, Previous, By, Reason);
}
