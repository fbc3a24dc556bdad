using System.ComponentModel.DataAnnotations;

namespace Allo62.Api.Hosting;

/// <summary>Settings of the service, section <c>Allo62</c>. Checked as a whole at start.</summary>
public sealed class ServiceOptions
{
    public const string Section = "Allo62";

    /// <summary>The model package, or a folder: then the newest package in it.</summary>
    [Required]
    public string Model { get; set; } = "artifacts/models";

    /// <summary>The folder with catalogue.json and urgency.json.</summary>
    [Required]
    public string Catalogue { get; set; } = "data";

    /// <summary>Longest text of a request, in UTF-16 units.</summary>
    /// <value>The default is 4,000.</value>
    [Range(100, 100_000)]
    public int LongestText { get; set; } = 4_000;

    /// <summary>Largest body of a request, in bytes.</summary>
    /// <value>The default is 65,536.</value>
    [Range(1_024, 16_777_216)]
    public int LargestBodyBytes { get; set; } = 65_536;
}
