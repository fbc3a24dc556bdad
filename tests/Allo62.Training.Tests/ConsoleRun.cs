using Allo62.Training.Commands;
using Allo62.Training.Output;

namespace Allo62.Training.Tests;

/// <summary>One call of the console in this process: exit code, standard output, standard error.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    public static ConsoleRun Of(params string[] arguments) => With("", arguments);

    public static ConsoleRun With(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Allo62Console.Run(arguments, new ConsoleOutput(output, error, null), new StringReader(input), TimeProvider.System, output, error);
        return new ConsoleRun(exitCode, output.ToString(), error.ToString());
    }
}
