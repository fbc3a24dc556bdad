namespace Allo62.Api.Security;

/// <summary>Who may do what. Each role may do all that the ones before it may.</summary>
internal static class Roles
{
    /// <summary>Asks, and says what became of the answer.</summary>
    public const string Frontend = "frontend";

    /// <summary>A human at the desk: reads what was asked.</summary>
    public const string Agent = "agent";

    /// <summary>Works at the review queue, exports, deletes, reads the metrics.</summary>
    public const string Analyst = "analyst";

    /// <summary>Changes the model in service.</summary>
    public const string Admin = "admin";

    /// <summary>All roles, the least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Frontend, Agent, Analyst, Admin];

    /// <summary>The roles that may do what <paramref name="role"/> may.</summary>
    public static IEnumerable<string> AtLeast(string role) => All.SkipWhile(other => other != role);
}
