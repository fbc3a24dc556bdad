using System.ComponentModel.DataAnnotations;

namespace Allo62.Api.Storage;

/// <summary>Settings of what is kept, section <c>Allo62:Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Allo62:Storage";

    /// <summary>Whether answered requests are kept, with their anonymised text. Feedback is kept in any case, its comment only with this.</summary>
    /// <value>The default is false.</value>
    public bool StoreRequests { get; set; }

    /// <summary>Connection string of a PostgreSQL database; empty: one SQLite file in the state folder.</summary>
    public string PostgreSql { get; set; } = "";

    /// <summary>Days after which requests and their feedback are deleted.</summary>
    /// <value>The default is 180.</value>
    [Range(1, 3_650)]
    public int RetentionDays { get; set; } = 180;

    /// <summary>Answered requests that wait for the database at most; further ones are not kept, which is counted and said in the answer.</summary>
    /// <value>The default is 10,000.</value>
    [Range(1, 1_000_000)]
    public int QueueLength { get; set; } = 10_000;

    /// <summary>Seconds that the database may take before a feedback is answered with 503.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>Largest size of the SQLite file in MiB; 0: as large as the disk allows.</summary>
    /// <value>The default is 0.</value>
    [Range(0, 1_048_576)]
    public int LargestFileMiB { get; set; }

    /// <summary>Whether the database is PostgreSQL.</summary>
    public bool IsPostgreSql => PostgreSql.Length > 0;
}
