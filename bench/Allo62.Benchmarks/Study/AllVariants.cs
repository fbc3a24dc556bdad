using Allo62.Benchmarks.Study.Features;
using Allo62.Benchmarks.Study.Rows;
using Allo62.Benchmarks.Study.Trainers;
using Microsoft.ML.Trainers;

namespace Allo62.Benchmarks.Study;

/// <summary>What the study compares. One thing at a time is changed; the rest is the product's default.</summary>
internal static class AllVariants
{
    private const string Trainers = "trainer";
    private const string FeatureBlocks = "features";
    private const string Weightings = "weighting";
    private const string Rows = "rows";
    private const string Sums = "sum of models";

    private static readonly IPieces Words = new WordRuns(2, word => word);
    private static readonly IPieces Characters = new CharacterRuns(2, 5, word => word);
    private static readonly OneVsAll SquaredHinge = AllTrainers.Sdca("SDCA squared hinge, one-vs-all, C 0.7", new SquaredHinge(), AllTrainers.ByC(0.7));

    public static IEnumerable<Variant> All => [.. OfTrainers().Take(2), .. OfRows(), .. OfSums(), .. OfTrainers().Skip(2), .. OfWeightings(), .. OfFeatures()];

    private static IEnumerable<Variant> OfTrainers() =>
        new ITrainer[]
        {
            AllTrainers.Default,
            SquaredHinge,
            AllTrainers.Sdca("SDCA smoothed hinge, one-vs-all, C 0.5", new SmoothedHingeLoss(1), AllTrainers.ByC(0.5)),
            AllTrainers.Sdca("SDCA hinge, one-vs-all", new HingeLoss(), _ => 1e-4f),
            AllTrainers.Sdca("SDCA logistic, one-vs-all, C 10", new LogLoss(), AllTrainers.ByC(10)),
            AllTrainers.Sdca("SDCA smoothed hinge, classes weigh alike (square root)", new SmoothedHingeLoss(1), _ => 1e-4f,
                positiveWeight: size => MathF.Sqrt((float)size.Rows / Math.Max(1, size.Positive) / 10)),
            AllTrainers.SdcaSoftmax(1e-5f),
            AllTrainers.Lbfgs(0.1f),
            AllTrainers.LbfgsSoftmax(0.1f),
            AllTrainers.AveragedPerceptron(10),
            new ComplementNaiveBayes(0.3),
        }.Select(trainer => new Variant(Trainers, trainer.Name, FeaturePlan.Default, trainer));

    private static IEnumerable<Variant> OfFeatures() =>
        new FeaturePlan[]
        {
            new("words 1–2 alone", Words),
            new("characters 2–5 alone", Characters),
            new("words 1–2, characters 3–6", Words, new CharacterRuns(3, 6, word => word)),
            new("words 1–2, characters 2–5 across words", Words, new CharacterRuns(2, 5, word => word, acrossWords: true)),
            new("default and skip-grams", Words, Characters, new SkipGrams(2)),
            new("default and sounds 1–2", Words, Characters, new WordRuns(2, FrenchSound.Of)),
            new("default and characters 2–4 of sounds", Words, Characters, new CharacterRuns(2, 4, FrenchSound.Of)),
            new("default and stems 1–2", Words, Characters, new WordRuns(2, FrenchStem.Of)),
            new("stems 1–2 for words", new WordRuns(2, FrenchStem.Of), Characters),
            new("default, words 1–3", new WordRuns(3, word => word), Characters),
            FeaturePlan.Default with { Name = "default, every piece (also of one text)", MinimumTexts = 1 },
            FeaturePlan.Default with { Name = "default, hashed to 2^16", HashBits = 16, MinimumTexts = 1 },
            FeaturePlan.Default with { Name = "default, hashed to 2^18", HashBits = 18, MinimumTexts = 1 },
        }.Select(plan => new Variant(FeatureBlocks, plan.Name, plan, AllTrainers.Default) { For = set => set.IsFrench });

    private static IEnumerable<Variant> OfWeightings() =>
    [
        .. new (string, Weighting)[] { ("plain tf-idf", Weighting.Linear), ("BM25", Weighting.Bm25), ("binary × idf", Weighting.Binary) }
            .Select(pair => new Variant(Weightings, pair.Item1, FeaturePlan.Default with { Weighting = pair.Item2 }, AllTrainers.Default)),
        new Variant(Weightings, "all blocks to length 1 together", FeaturePlan.Default with { NormaliseByBlock = false }, AllTrainers.Default),
        new Variant(Weightings, "NB log-odds (NB-SVM)", FeaturePlan.Default, AllTrainers.Default.With(LogOdds.Of)),
    ];

    private static IEnumerable<Variant> OfRows() =>
    [
        new(Rows, "copies with slips at 3 % of letters", FeaturePlan.Default, AllTrainers.Default) { Rows = set => Augmented.WithSlips(set, 0.03), For = set => set.IsFrench },
        new(Rows, "copies with slips at 8 % of letters", FeaturePlan.Default, AllTrainers.Default) { Rows = set => Augmented.WithSlips(set, 0.08), For = set => set.IsFrench },
        new(Rows, "copies of half with polite words", FeaturePlan.Default, AllTrainers.Default) { Rows = set => Augmented.WithPoliteness(set, 0.5), For = set => set.IsFrench },
        new(Rows, "copies of all with polite words", FeaturePlan.Default, AllTrainers.Default) { Rows = set => Augmented.WithPoliteness(set, 1), For = set => set.IsFrench },
        new(Rows, "copies with polite words and slips at 5 %", FeaturePlan.Default, AllTrainers.Default) { Rows = set => Augmented.WithBoth(set, 0.05), For = set => set.IsFrench },
        new(Rows, "half of the rows", FeaturePlan.Default, AllTrainers.Default) { Rows = Augmented.Half, For = set => set.IsFrench },
        new(Rows, "half of the rows, self-training on the other half", FeaturePlan.Default, AllTrainers.Default) { Rows = set => SelfTraining.OnHalf(set, AllTrainers.Default), For = set => set.IsFrench },
    ];

    private static IEnumerable<Variant> OfSums() =>
        new ITrainer[]
        {
            new Sum("smoothed hinge + complement naive Bayes × 0.3", (AllTrainers.Default, 1), (new ComplementNaiveBayes(0.3), 0.3f)),
            new Sum("squared hinge + complement naive Bayes × 0.3", (SquaredHinge, 1), (new ComplementNaiveBayes(0.3), 0.3f)),
            new Sum("smoothed hinge + L-BFGS softmax", (AllTrainers.Default, 1), (AllTrainers.LbfgsSoftmax(0.1f), 1)),
            new Sum("squared hinge + L-BFGS softmax + complement naive Bayes × 0.3", (SquaredHinge, 1), (AllTrainers.LbfgsSoftmax(0.1f), 1), (new ComplementNaiveBayes(0.3), 0.3f)),
        }.Select(trainer => new Variant(Sums, trainer.Name, FeaturePlan.Default, trainer));
}
