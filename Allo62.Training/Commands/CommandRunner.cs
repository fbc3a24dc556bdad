using System.CommandLine;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>What all commands share: their options and how faults become messages and exit codes.</summary>
internal static class CommandRunner
{
    public static Option<FileInfo?> Json() => new("--json") { Description = "Also write the result to this file, as JSON.", HelpName = "FILE" };

    public static Option<FileInfo> Model() => new("--model") { Description = "The model package, or a folder: then the newest package in it.", Required = true, HelpName = "PACKAGE" };

    /// <summary>The package, or the newest of a folder.</summary>
    public static ModelPackage Load(FileInfo model) => ModelPackage.LoadNewest(model.ToString());

    public static Option<FileInfo[]> Data(string description) => new("--data")
    {
        Description = description, Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE",
    };

    /// <summary>Sets what a command does, with an example at the end of its help text.</summary>
    public static Command Runs(this Command command, string example, ConsoleOutput output, Func<ParseResult, CancellationToken, int> run)
    {
        command.Description += $"{Environment.NewLine}{Environment.NewLine}Example:{Environment.NewLine}  allo62 {example}";
        command.SetAction((parsed, cancellation) => Task.FromResult(Guarded(output, () => run(parsed, cancellation))));
        return command;
    }

    private static int Guarded(ConsoleOutput output, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (InvalidDatasetException exception)
        {
            output.Faults(exception.Faults, "The data cannot be used:");
            return ExitCode.BadData;
        }
        catch (WrongUsageException exception)
        {
            output.Fault(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (exception is ModelPackageException or UnlearnableDataException)
        {
            output.Fault(exception.Message);
            return ExitCode.BadData;
        }
        catch (OperationCanceledException)
        {
            output.Fault("Interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            output.Fault(exception.Message);
            return ExitCode.BadData;
        }
        catch (Exception exception)
        {
            // The top of the program. Messages of unknown origin may quote data, so only the kind is told.
            output.Fault($"Internal error: {exception.GetType().Name} in {exception.TargetSite?.DeclaringType?.Name}. Please report it with the command and without the data.");
            return ExitCode.Internal;
        }
    }
}
