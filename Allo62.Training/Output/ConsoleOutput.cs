using Allo62.Model.Learning;
using Allo62.Training.Data;
using Spectre.Console;

namespace Allo62.Training.Output;

/// <summary>What the person sees: tables and progress on a terminal, plain lines when piped. Results go to standard output, faults to standard error.</summary>
public sealed class ConsoleOutput(TextWriter output, TextWriter error, IAnsiConsole? terminal)
{
    private const int MostFaultsShown = 20;

    /// <summary>The program's own streams, with colours and progress when they are a terminal.</summary>
    public static ConsoleOutput Standard() => new(Console.Out, Console.Error, Console.IsOutputRedirected ? null : AnsiConsole.Console);

    public void Line(string text) => output.WriteLine(text);

    /// <summary>What a person is asked at a terminal; nothing when piped.</summary>
    public void Prompt(string text)
    {
        if (terminal is not null) output.Write(text);
    }

    public void Fault(string text) => error.WriteLine(text);

    /// <summary>All faults on standard error, or the first of many and their number.</summary>
    public void Faults(IReadOnlyList<DataFault> faults, string heading)
    {
        if (faults.Count == 0) return;
        error.WriteLine(heading);
        foreach (var fault in faults.Take(MostFaultsShown)) error.WriteLine("  " + fault);
        if (faults.Count > MostFaultsShown) error.WriteLine($"  … and {faults.Count - MostFaultsShown} more.");
    }

    /// <summary>Pairs of name and value.</summary>
    public void Figures(string title, IReadOnlyList<(string Name, string Value)> rows) =>
        Table(title, ["", ""], [.. rows.Select(row => new[] { row.Name, row.Value })]);

    /// <summary>A table with a header.</summary>
    public void Table(string title, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        if (terminal is not null)
        {
            var table = new Table { Title = new TableTitle(Markup.Escape(title)), ShowHeaders = columns.Any(column => column.Length > 0) };
            foreach (var column in columns) table.AddColumn(Markup.Escape(column));
            foreach (var row in rows) table.AddRow([.. row.Select(cell => Markup.Escape(cell))]);
            terminal.Write(table);
            return;
        }
        output.WriteLine(title);
        var all = columns.Any(column => column.Length > 0) ? [[.. columns], .. rows] : rows.ToList();
        var widths = columns.Select((_, i) => all.Max(row => row[i].Length)).ToArray();
        foreach (var row in all) output.WriteLine("  " + string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary>Runs a piece of work that reports how far it is; a bar on a terminal, one line a stage otherwise.</summary>
    public T WithProgress<T>(Func<IProgress<TrainingProgress>, T> work)
    {
        if (terminal is null) return work(new PlainProgress(error));
        return terminal.Progress().AutoClear(true).Start(context => work(new BarProgress(context)));
    }

    private sealed class PlainProgress(TextWriter error) : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();
        private string? _stage;

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                if (_stage == value.Stage) return;
                _stage = value.Stage;
                error.WriteLine($"training: {value.Stage}");
            }
        }
    }

    private sealed class BarProgress(ProgressContext context) : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task)) _tasks[value.Stage] = task = context.AddTask(value.Stage, maxValue: value.Total);
                task.Value = value.Done;
            }
        }
    }
}
