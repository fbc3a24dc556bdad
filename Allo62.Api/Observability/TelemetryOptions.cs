namespace Allo62.Api.Observability;

/// <summary>Settings of what is seen from outside, section <c>Allo62:Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Allo62:Telemetry";

    /// <summary>Where traces and metrics are sent by OTLP, such as <c>http://127.0.0.1:4317</c>; empty: nowhere. /metrics works in any case.</summary>
    public string OtlpEndpoint { get; set; } = "";
}
