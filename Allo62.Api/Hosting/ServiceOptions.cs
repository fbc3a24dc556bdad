using System.ComponentModel.DataAnnotations;

namespace Allo62.Api.Hosting;

/// <summary>Settings of the service, section <c>Allo62</c>. Checked as a whole at start.</summary>
public sealed class ServiceOptions
{
    public const string Section = "Allo62";

    /// <summary>Most texts in one batch.</summary>
    public const int MostBatchTexts = 1_000;

    internal const int UsualDrainSeconds = 20;

    /// <summary>The registry: a folder of model packages; its champion answers, or the newest while none was chosen. Or one package file.</summary>
    [Required]
    public string Model { get; set; } = "artifacts/models";

    /// <summary>Version of a package in the registry that scores the same requests as the model in service, without answering anyone; empty: none.</summary>
    public string Shadow { get; set; } = "";

    /// <summary>The folder with catalogue.json and urgency.json.</summary>
    [Required]
    public string Catalogue { get; set; } = "data";

    /// <summary>The folder for what outlives a restart: database, keys, signing key.</summary>
    [Required]
    public string State { get; set; } = "artifacts/state";

    /// <summary>Secret that signs request ids and conversation states; empty: made once and kept in the state folder. The same for all replicas.</summary>
    [RegularExpression(".{32,}", ErrorMessage = "Allo62:SigningKey must be empty or have at least 32 characters.")]
    public string SigningKey { get; set; } = "";

    /// <summary>Longest text of a request, in UTF-16 units.</summary>
    /// <value>The default is 4,000.</value>
    [Range(100, 100_000)]
    public int LongestText { get; set; } = 4_000;

    /// <summary>Largest body of a request, in bytes.</summary>
    /// <value>The default is 65,536.</value>
    [Range(1_024, 16_777_216)]
    public int LargestBodyBytes { get; set; } = 65_536;

    /// <summary>Largest body of a batch, in bytes.</summary>
    /// <value>The default is 4,194,304.</value>
    [Range(1_024, 67_108_864)]
    public int LargestBatchBytes { get; set; } = 4_194_304;

    /// <summary>Minutes for which a conversation can be gone on with.</summary>
    /// <value>The default is 30.</value>
    [Range(1, 1_440)]
    public int ConversationMinutes { get; set; } = 30;

    /// <summary>Seconds that a stop waits for running requests and for the queue to reach the database.</summary>
    /// <value>The default is 20.</value>
    [Range(1, 600)]
    public int DrainSeconds { get; set; } = UsualDrainSeconds;
}
