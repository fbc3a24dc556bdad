namespace Allo62.Api.Observability;

/// <summary>
/// Whether requests are still what they were: the population stability index of categories and of the share of unknown pieces, the last
/// thousand requests against the first thousand that the model in service answered.
/// </summary>
internal sealed class DriftMeter
{
    /// <summary>Requests in the reference and in the window.</summary>
    public const int Window = 1_000;

    private const int Steps = 10;

    private static readonly string[] StepNames = [.. Enumerable.Range(0, Steps).Select(step => $"{step * Steps} %")];

    private readonly Lock _adding = new();
    private readonly Queue<(string Category, string Bin)> _recent = new(Window);
    private readonly Counts _reference = new();
    private readonly Counts _window = new();
    private string? _version;

    /// <summary>PSI of categories; 0 until there are two full windows.</summary>
    public double Categories => Read(counts => counts.Categories);

    /// <summary>PSI of the share of unknown pieces, in ten steps.</summary>
    public double UnknownShare => Read(counts => counts.Bins);

    public void Add(string modelVersion, string category, double unknownShare)
    {
        var bin = StepNames[Math.Clamp((int)(unknownShare * Steps), 0, Steps - 1)];
        lock (_adding)
        {
            if (_version != modelVersion)
            {
                _version = modelVersion;
                _reference.Clear();
                _window.Clear();
                _recent.Clear();
            }
            if (_reference.Total < Window)
            {
                _reference.Add(category, bin, 1);
                return;
            }
            if (_recent.Count == Window)
            {
                var (oldCategory, oldBin) = _recent.Dequeue();
                _window.Add(oldCategory, oldBin, -1);
            }
            _recent.Enqueue((category, bin));
            _window.Add(category, bin, 1);
        }
    }

    private double Read(Func<Counts, Dictionary<string, int>> part)
    {
        lock (_adding) return _recent.Count < Window ? 0 : Index(part(_reference), part(_window));
    }

    /// <summary>Σ (p − q) ln(p / q), each share smoothed by half a request so that a category seen on one side only does not count for ever.</summary>
    private static double Index(Dictionary<string, int> reference, Dictionary<string, int> window) =>
        reference.Keys.Union(window.Keys).Sum(key =>
        {
            var p = (window.GetValueOrDefault(key) + 0.5) / (Window + 0.5);
            var q = (reference.GetValueOrDefault(key) + 0.5) / (Window + 0.5);
            return (p - q) * Math.Log(p / q);
        });

    private sealed class Counts
    {
        public Dictionary<string, int> Categories { get; } = [];

        public Dictionary<string, int> Bins { get; } = [];

        public int Total { get; private set; }

        public void Add(string category, string bin, int count)
        {
            Categories[category] = Categories.GetValueOrDefault(category) + count;
            Bins[bin] = Bins.GetValueOrDefault(bin) + count;
            Total += count;
        }

        public void Clear()
        {
            Categories.Clear();
            Bins.Clear();
            Total = 0;
        }
    }
}
