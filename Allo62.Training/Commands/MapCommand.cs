using System.CommandLine;
using Allo62.Training.Data;
using Allo62.Training.Exports;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 map</c>: drafts the mapping file of an export.</summary>
internal static class MapCommand
{
    public static Command Create(ConsoleOutput output, TimeProvider time)
    {
        var exports = FileAndFolderOptions.Exports(required: true);
        var catalogue = FileAndFolderOptions.Catalogue();
        var model = new Option<FileInfo?>("--model") { Description = "A model that proposes a category where names and words do not tell.", HelpName = "PACKAGE" };
        var target = new Option<FileInfo>("--out") { Description = "The mapping file to write; never over one that is there.", Required = true, HelpName = "FILE" };
        var command = new Command("map", "Drafts the mapping file of an export: columns, spellings of labels and the categories they probably mean.") { exports, catalogue, model, target };
        return command.Runs("map --export export.csv --catalogue data/catalogue.json --out mapping.json", output, (parsed, _) =>
        {
            var file = parsed.GetRequiredValue(target);
            OutputTarget.CheckFile(file);
            if (file.Exists) throw new WrongUsageException($"'{file}' is there already, perhaps edited by hand; name another file.");
            var match = parsed.GetValue(catalogue) is { } path ? new CategoryMatch(ReferenceData.Read(path.ToString(), time).Catalogue) : null;
            var classifier = parsed.GetValue(model) is { } package ? CommandRunner.Load(package).Classifier : null;
            var draft = new MappingDraft(match, classifier);
            var (mapping, proposals, rare) = draft.Run([.. parsed.GetRequiredValue(exports).Select(export => export.ToString())]);
            JsonFile.WriteText(file.FullName, mapping.ToJson());
            output.Figures("Columns", [.. Shown(mapping.Columns)]);
            if (proposals.Count > 0)
            {
                output.Table("Labels", ["label", "rows", "spellings", "category", "by"],
                    [.. proposals.Select(label => new[] { label.Label, Figure.Count(label.Rows), Figure.Count(label.Spellings.Count), label.Category, label.By })]);
            }
            if (rare > 0) output.Line($"{rare} label(s) of fewer than 3 rows are not listed; add those that are real.");
            output.Faults(draft.Remarks.First, $"Look at these lines of the export, the import will refuse or question them: {draft.Remarks.Count} line(s):");
            var open = proposals.Count(label => label.Category.Length == 0);
            output.Line(open == 0 ? $"Written: {file}. Read it before you use it." : $"Written: {file}. {open} label(s) have no category yet: fill them in, or list them under leaveOut.");
            return ExitCode.Done;
        });
    }

    private static IEnumerable<(string, string)> Shown(ExportColumns columns)
    {
        yield return ("text", string.Join(", ", columns.Text));
        yield return ("category", columns.Category.Count == 0 ? "(none found)" : string.Join(", ", columns.Category));
        foreach (var (name, column) in new[] { ("id", columns.Id), ("date", columns.Date), ("channel", columns.Channel), ("commune", columns.Commune), ("caller", columns.Caller) })
            yield return (name, column ?? "(none found)");
    }
}
