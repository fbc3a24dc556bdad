using Allo62.Model.Features;
using Allo62.Model.Text;

namespace Allo62.Model.Scoring;

/// <summary>Buffers for one text at a time; each thread has its own and keeps it.</summary>
internal sealed class ScoringWorkspace
{
    [ThreadStatic]
    private static ScoringWorkspace? _mine;

    private float[] _scores = [];

    /// <summary>The calling thread's workspace. What is in it holds until the thread's next text.</summary>
    public static ScoringWorkspace Mine => _mine ??= new ScoringWorkspace();

    public NormalisedText Text { get; } = new();

    public SparseVector Vector { get; } = new();

    /// <summary>Normalises a text without its small talk and takes its features: what scoring, explaining and learning all begin with.</summary>
    public void Read(string text, FeatureExtractor extractor)
    {
        extractor.SmallTalk.Normalise(text, Text);
        extractor.Extract(Text, Vector);
    }

    public Span<float> Scores(int classes)
    {
        if (_scores.Length < classes) _scores = new float[classes];
        return _scores.AsSpan(0, classes);
    }
}
