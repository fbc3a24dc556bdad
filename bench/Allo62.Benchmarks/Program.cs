using System.Globalization;
using Allo62.Benchmarks;
using Allo62.Benchmarks.Scaling;
using Allo62.Benchmarks.Study;
using BenchmarkDotNet.Running;

// What each verb answers stands in bench/README.md.
switch (args)
{
    case ["held-out", var package, ..]:
        HeldOutFigures.Print(package, args.Length > 2 ? args[2] : "data");
        break;
    case ["personal-data", var file, ..]:
        PersonalDataFigures.Print(file, "data", args.Length > 2 ? args[2] : "all", namesRows: args.Contains("--rows"));
        break;
    case ["anonymiser-speed", ..]:
        AnonymiserSpeed.PrintShort("data", byRecogniser: true);
        AnonymiserSpeed.Print([.. Rows.Read(Path.Combine("data", "dev", "personal-data.csv")).Select(row => new MarkedNote(row["text"], []).Plain)], byRecogniser: true);
        break;
    case ["name-model", ..]:
        NameModelTrial.Print("data");
        break;
    case ["flipped-labels", .. var files]:
        FlippedLabels.Print(files);
        break;
    case ["handoff-gate", .. var files]:
        HandoffGateTrial.Print(files);
        break;
    case ["study", var publicSets, var log, var table, ..]:
        StudyCommand.Run(publicSets, log, table, args.Length > 4 ? args[4] : null);
        break;
    case ["learning-curve", var data, ..]:
        LearningCurve.Print(data, args.Length > 2 ? args[2] : null);
        break;
    case ["scaling", var sets, .. var sizes]:
        ScalingCommand.Run("data", sets == "log" ? null : sets, sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    case ["word-vectors", "corpus", var sheets, var corpus, .. var logs]:
        WordVectorCorpus.Write(sheets, logs, corpus);
        break;
    case ["word-vectors", "pack", var vectors, var learnedFrom, var into]:
        WordVectorPacking.Pack(vectors, learnedFrom, into);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ClassifyBenchmark).Assembly).Run(args);
        break;
}
