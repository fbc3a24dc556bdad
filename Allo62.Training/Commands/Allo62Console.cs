using System.CommandLine;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>The console program: its commands, and how one call is answered.</summary>
public static class Allo62Console
{
    private const string Description = """
        allo62: from call logs to a model that knows whom to call.
        Exit codes: 0 done, 1 gate not met, 2 wrong usage, 3 bad data, 69 a service did not answer.
        """;

    /// <summary>Runs one call.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, ConsoleOutput output, TextReader input, TimeProvider time, TextWriter standardOutput, TextWriter standardError)
    {
        var root = new RootCommand(Description)
        {
            TrainCommand.Create(output, time),
            EvaluateCommand.Create(output, time),
            ReportCommand.Create(output, time),
            RobustnessCommand.Create(output),
            ClassifyCommand.Create(output, input),
            ChatCommand.Create(output, input, time),
            BenchmarkCommand.Create(output),
            AnonymiseCommand.Create(output),
            ValidateCommand.Create(output, time),
            MapCommand.Create(output, time),
            ImportCommand.Create(output, time),
            MergeCommand.Create(output),
            SplitCommand.Create(output),
            RetrainCommand.Create(output, time),
            ModelsCommand.Create(output, time),
            ImportCorrectionsCommand.Create(output, time),
            SuggestCommand.Create(output),
            BenchmarkSuggestCommand.Create(output),
            CatalogueCommands.CreateValidate(output, time),
            CatalogueCommands.CreatePrint(output, time),
        };
        // A text may begin with @: that is no file to read arguments from.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration { Output = standardOutput, Error = standardError };
        var exitCode = parsed.Invoke(configuration);
        return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : exitCode;
    }
}
