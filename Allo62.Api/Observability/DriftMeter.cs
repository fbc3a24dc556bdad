using Allo62.Model.Packaging;

namespace Allo62.Api.Observability;

/// <summary>
/// Whether requests are still what the model learned from: the population stability index of categories and of the share of unknown pieces,
/// the last thousand requests against the training's. Packages that do not tell what the training looked like are held against the first
/// thousand requests that they answered.
/// </summary>
internal sealed class DriftMeter
{
    /// <summary>Requests in the window.</summary>
    public const int Window = 1_000;

    private readonly Lock _adding = new();
    private readonly Queue<(string Category, int Step)> _recent = new(Window);
    private readonly Counts _first = new();
    private readonly Counts _window = new();
    private ModelManifest? _model;

    /// <summary>PSI of categories; 0 until the window is full.</summary>
    public double Categories => Read((shares, window) => Index(shares.Categories, window.Categories));

    /// <summary>PSI of the share of unknown pieces, in ten steps.</summary>
    public double UnknownShare => Read((shares, window) => Index(shares.UnknownShares.Index().ToDictionary(step => step.Index, step => step.Item), window.Steps));

    public void Add(ModelManifest model, string? category, double unknownShare)
    {
        var (id, step) = (category ?? RequestShares.NoCategory, RequestShares.StepOf(unknownShare));
        lock (_adding)
        {
            if (_model?.ModelVersion != model.ModelVersion)
            {
                _model = model;
                _first.Clear();
                _window.Clear();
                _recent.Clear();
            }
            if (model.Training is null && _first.Total < Window)
            {
                _first.Add(id, step, 1);
                return;
            }
            if (_recent.Count == Window)
            {
                var (oldId, oldStep) = _recent.Dequeue();
                _window.Add(oldId, oldStep, -1);
            }
            _recent.Enqueue((id, step));
            _window.Add(id, step, 1);
        }
    }

    private double Read(Func<RequestShares, Counts, double> index)
    {
        lock (_adding) return _recent.Count < Window ? 0 : index(_model!.Training ?? _first.Shares(), _window);
    }

    /// <summary>Σ (p − q) ln(p / q), each share smoothed by half a request so that a category seen on one side only does not count for ever.</summary>
    private static double Index<TKey>(IReadOnlyDictionary<TKey, double> reference, Dictionary<TKey, int> window)
        where TKey : notnull =>
        reference.Keys.Union(window.Keys).Sum(key =>
        {
            var p = (window.GetValueOrDefault(key) + 0.5) / (Window + 0.5);
            var q = ((reference.GetValueOrDefault(key) * Window) + 0.5) / (Window + 0.5);
            return (p - q) * Math.Log(p / q);
        });

    private sealed class Counts
    {
        public Dictionary<string, int> Categories { get; } = [];

        public Dictionary<int, int> Steps { get; } = [];

        public int Total { get; private set; }

        public void Add(string category, int step, int count)
        {
            Categories[category] = Categories.GetValueOrDefault(category) + count;
            Steps[step] = Steps.GetValueOrDefault(step) + count;
            Total += count;
        }

        public RequestShares Shares() => new(
            Categories.ToDictionary(pair => pair.Key, pair => (double)pair.Value / Total), [.. Enumerable.Range(0, RequestShares.Steps).Select(step => (double)Steps.GetValueOrDefault(step) / Total)]);

        public void Clear()
        {
            Categories.Clear();
            Steps.Clear();
            Total = 0;
        }
    }
}
