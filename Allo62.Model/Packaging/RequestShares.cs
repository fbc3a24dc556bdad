using Allo62.Model.Data;
using Allo62.Model.Learning;

namespace Allo62.Model.Packaging;

/// <summary>What the training requests looked like to models that had not seen them: requests in service are compared with it.</summary>
/// <param name="Categories">Share of the requests whose likeliest category it is; <see cref="NoCategory"/> for those out of scope.</param>
/// <param name="UnknownShares">Share of the requests by their share of unknown pieces, in <see cref="Steps"/> equal steps.</param>
public sealed record RequestShares(IReadOnlyDictionary<string, double> Categories, IReadOnlyList<double> UnknownShares)
{
    /// <summary>Steps of the share of unknown pieces.</summary>
    public const int Steps = 10;

    /// <summary>Stands for requests that nobody here answers.</summary>
    public const string NoCategory = "none";

    private const int Digits = 6;
    private const double Tolerance = 0.01;

    /// <summary>The step that a share of unknown pieces falls into, 0 to <see cref="Steps"/> − 1.</summary>
    /// <param name="unknownShare">Share of unknown pieces, 0 to 1.</param>
    public static int StepOf(double unknownShare) => Math.Clamp((int)(unknownShare * Steps), 0, Steps - 1);

    internal static RequestShares? Of(IReadOnlyList<string> categories, IReadOnlyList<HeldOutPrediction> heldOut)
    {
        if (heldOut.Count == 0) return null;
        var steps = new double[Steps];
        foreach (var row in heldOut) steps[StepOf(row.UnknownShare)]++;
        var counts = heldOut.CountBy(row => categories[System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row.Probabilities)]);
        return new RequestShares(
            counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key == ReservedCategories.OutOfScope ? NoCategory : pair.Key, pair => Share(pair.Value)),
            [.. steps.Select(Share)]);

        double Share(double count) => Math.Round(count / heldOut.Count, Digits);
    }

    internal string? Fault() =>
        UnknownShares.Count != Steps || !IsWhole(UnknownShares) || !IsWhole(Categories.Values) ? "its shares of training requests do not add up to 1." : null;

    private static bool IsWhole(IEnumerable<double> shares) => shares.All(share => share is >= 0 and <= 1) && Math.Abs(shares.Sum() - 1) < Tolerance;
}
