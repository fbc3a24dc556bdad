using System.CommandLine;
using Allo62.Model.Registry;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 models rollback</c>: back to the model before.</summary>
internal static class RollbackCommand
{
    public static Option<string?> Why() => new("--why") { Description = "Why; stands in the history.", HelpName = "TEXT" };

    public static Option<string> By() => new("--by") { Description = "Who; stands in the history.", DefaultValueFactory = _ => Environment.UserName, HelpName = "NAME" };

    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var registry = FileAndFolderOptions.Registry();
        var (why, by) = (Why(), By());
        return new Command("rollback", "Goes back to the model that was in service before; repeated, further back.") { registry, why, by }
            .Runs("models rollback --registry artifacts/registry --why \"too many wrong routes\"", output, (parsed, _) =>
            {
                var opened = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time);
                var move = opened.Rollback(parsed.GetRequiredValue(by), parsed.GetValue(why));
                if (move.Outcome == RegistryMoveOutcome.Moved)
                {
                    output.Line($"In service: {opened.Champion}, as before {move.Promotion!.Previous}.");
                    return ExitCode.Done;
                }
                output.Fault(move.Outcome == RegistryMoveOutcome.NothingBefore ? "There is no model before this one." : "The package of the model before is no longer in the registry.");
                return ExitCode.GateNotMet;
            });
    }
}
