namespace Allo62.Load;

/// <summary>What became of the requests. Latencies in milliseconds, from when a request was due.</summary>
internal sealed record LoadReport(
    int Requests, int Answered, int FeedbackLater, IReadOnlyDictionary<string, int> Failed, double PerSecond, double P50, double P90, double P99, double Max,
    IReadOnlyDictionary<string, VersionSeen> Versions, IReadOnlyList<string> FeedbackKept)
{
    public const string FeedbackLaterOutcome = "feedback later";

    internal const string AnsweredOutcome = "answered";

    public static LoadReport Of(
        IReadOnlyDictionary<string, int> outcomes, IEnumerable<double> latencies, double seconds, IReadOnlyDictionary<string, (double First, double Last)> versions, IEnumerable<string> kept)
    {
        var sorted = latencies.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 3);
        return new LoadReport(
            sorted.Length, outcomes.GetValueOrDefault(AnsweredOutcome), outcomes.GetValueOrDefault(FeedbackLaterOutcome),
            outcomes.Where(pair => pair.Key is not AnsweredOutcome and not FeedbackLaterOutcome).ToDictionary(), Math.Round(sorted.Length / seconds, 1),
            At(0.5), At(0.9), At(0.99), At(1), versions.ToDictionary(pair => pair.Key, pair => new VersionSeen(Math.Round(pair.Value.First, 3), Math.Round(pair.Value.Last, 3))), [.. kept]);
    }
}

/// <summary>When a model version answered for the first and the last time, in seconds from the start.</summary>
internal sealed record VersionSeen(double First, double Last);
