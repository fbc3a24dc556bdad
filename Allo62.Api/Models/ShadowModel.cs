using System.Collections.Concurrent;
using System.Threading.Channels;
using Allo62.Api.Intents;
using Allo62.Model.Decisions;
using Allo62.Model.Packaging;

namespace Allo62.Api.Models;

/// <summary>
/// A candidate scores the same requests as the model in service and answers nobody. Only where it would have answered otherwise is counted,
/// by category; no text outlives its scoring. It never slows an answer down: what it cannot keep up with is skipped and counted.
/// </summary>
internal sealed class ShadowModel
{
    private const int QueueLength = 1_000;

    private readonly Channel<Asked> _queue = Channel.CreateBounded<Asked>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private Trial? _trial;
    private long _skipped;

    public string? Candidate => Volatile.Read(ref _trial)?.Model.Version;

    public long Requests => Volatile.Read(ref _trial)?.Requests ?? 0;

    public long Skipped => Interlocked.Read(ref _skipped);

    /// <summary>Begins with a candidate, at zero; null ends it.</summary>
    public void Use(ServingModel? candidate) => Volatile.Write(ref _trial, candidate is null ? null : new Trial(candidate));

    public void Offer(string text, ClassifyResponse answer)
    {
        if (Volatile.Read(ref _trial) is not { } trial || trial.Model.Version == answer.ModelVersion) return;
        if (!_queue.Writer.TryWrite(new Asked(trial, text, answer.ModelVersion, answer.Category?.Id ?? RequestShares.NoCategory, answer.Decision))) Interlocked.Increment(ref _skipped);
    }

    public async Task WorkAsync(CancellationToken cancellation)
    {
        await foreach (var asked in _queue.Reader.ReadAllAsync(cancellation)) asked.Trial.Score(asked);
    }

    /// <summary>What there is to tell; null without a candidate.</summary>
    public ShadowResponse? Report() => Volatile.Read(ref _trial) is not { } trial
        ? null
        : new ShadowResponse(
            trial.Model.Version, trial.Requests, Skipped,
            [.. trial.Disagreements.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Served, StringComparer.Ordinal).ThenBy(pair => pair.Key.Candidate, StringComparer.Ordinal)
                .Select(pair => new ShadowDisagreement(pair.Key.Served, pair.Key.ServedDecision, pair.Key.Candidate, pair.Key.CandidateDecision, pair.Value))]);

    public IReadOnlyDictionary<string, long> ByCategory() =>
        Volatile.Read(ref _trial)?.Disagreements.GroupBy(pair => pair.Key.Served).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)) ?? [];

    private readonly record struct Asked(Trial Trial, string Text, string ServedBy, string Served, DecisionKind Decision);

    private readonly record struct Pair(string Served, DecisionKind ServedDecision, string Candidate, DecisionKind CandidateDecision);

    private sealed class Trial(ServingModel model)
    {
        private string? _servedBy;
        private long _requests;

        public ServingModel Model => model;

        public ConcurrentDictionary<Pair, long> Disagreements { get; } = new();

        public long Requests => Interlocked.Read(ref _requests);

        public void Score(in Asked asked)
        {
            // Compared with one model only: another one in service begins at zero.
            if (_servedBy != asked.ServedBy)
            {
                _servedBy = asked.ServedBy;
                Disagreements.Clear();
                Interlocked.Exchange(ref _requests, 0);
            }
            var turn = Conversations.Turn.First(model, asked.Text, DecisionPolicy.RankedNeeded);
            var category = turn.Prediction.Top.Category;
            var pair = new Pair(asked.Served, asked.Decision, category == Allo62.Model.Data.ReservedCategories.OutOfScope ? RequestShares.NoCategory : category, turn.Decision.Kind);
            Interlocked.Increment(ref _requests);
            if (pair.Served != pair.Candidate || pair.ServedDecision != pair.CandidateDecision) Disagreements.AddOrUpdate(pair, 1, (_, count) => count + 1);
        }
    }
}
