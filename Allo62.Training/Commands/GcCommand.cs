using System.CommandLine;
using Allo62.Model.Registry;
using Allo62.Training.Output;
using Allo62.Training.Registry;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 models gc</c>: removes old models that nothing leads back to.</summary>
internal static class GcCommand
{
    private const int Kept = 5;

    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var registry = FileAndFolderOptions.Registry();
        var keep = new Option<int>("--keep") { Description = "How many of the newest to keep beside the one in service and the one before it.", DefaultValueFactory = _ => Kept, HelpName = "N" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be removed." };
        keep.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--keep: 0 or more was expected.");
        });
        return new Command("gc", "Removes old models; never the one in service nor the one a rollback would bring back.") { registry, keep, dryRun }
            .Runs("models gc --registry artifacts/registry --keep 5", output, (parsed, _) =>
            {
                var opened = new ModelRegistry(parsed.GetRequiredValue(registry).ToString(), time);
                var (removed, bytes) = (0, 0L);
                foreach (var model in opened.List().Skip(parsed.GetValue(keep)).Where(model => !model.IsChampion && model.Version != opened.Previous))
                {
                    if (!parsed.GetValue(dryRun))
                    {
                        if (!opened.Remove(model.Version)) continue;
                        File.Delete(ModelCard.PathOf(opened, model.Version));
                        File.Delete(ModelCard.MetricsPathOf(opened, model.Version));
                    }
                    output.Line($"{(parsed.GetValue(dryRun) ? "would remove" : "removed")} {model.Version}");
                    (removed, bytes) = (removed + 1, bytes + model.Bytes);
                }
                output.Line($"{removed} model(s), {Figure.Megabytes(bytes)}.");
                return ExitCode.Done;
            });
    }
}
