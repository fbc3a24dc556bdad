using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Allo62.Training.Output;

namespace Allo62.Training.Retraining;

/// <summary>
/// Runs the stages of a retraining one after the other. A stage whose inputs and settings are those of its last run is not run again, so an
/// interrupted retraining goes on where it was; a dry run says what would be run.
/// </summary>
internal sealed class StageRunner
{
    public const string StateFile = "stages.json";

    private readonly string _folder;
    private readonly ConsoleOutput _output;
    private readonly int _total;
    private readonly bool _dryRun;
    private readonly Dictionary<string, string> _done;
    private int _number;
    private bool _wouldRun;

    public StageRunner(string folder, ConsoleOutput output, int total, bool dryRun)
    {
        (_folder, _output, _total, _dryRun) = (folder, output, total, dryRun);
        var state = Path.Combine(folder, StateFile);
        _done = File.Exists(state) ? JsonFile.Read<Dictionary<string, string>>(state) : [];
    }

    /// <param name="name">Name of the stage.</param>
    /// <param name="inputs">Files it reads.</param>
    /// <param name="outputs">Files it writes, in the folder.</param>
    /// <param name="settings">Everything else that its result depends on.</param>
    /// <param name="work">Does it, and says in one line what came of it.</param>
    public void Run(string name, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, string settings, Func<string> work)
    {
        _number++;
        var heading = $"[{_number}/{_total}] {name}";
        if (_dryRun && _wouldRun)
        {
            _output.Line($"{heading}: would run, after the stage before it.");
            return;
        }
        var fingerprint = Fingerprint(name, inputs, settings);
        if (_done.GetValueOrDefault(name) == fingerprint && outputs.All(output => File.Exists(Path.Combine(_folder, output))))
        {
            _output.Line($"{heading}: unchanged since its last run.");
            return;
        }
        if (_dryRun)
        {
            _wouldRun = true;
            _output.Line($"{heading}: would run on {string.Join(", ", inputs.Select(Shown))}.");
            return;
        }
        // Forgotten first: a stage that is interrupted half-way has not been done, whatever files are there.
        if (_done.Remove(name)) Save();
        var clock = Stopwatch.StartNew();
        var said = work();
        _done[name] = fingerprint;
        Save();
        _output.Line($"{heading}: {said} ({Figure.Number(clock.Elapsed.TotalSeconds, "0.0")} s)");
    }

    /// <summary>A stage that there is nothing to do for.</summary>
    public void Skip(string name, string why) => _output.Line($"[{++_number}/{_total}] {name}: {why}");

    private void Save() => JsonFile.WriteText(Path.Combine(_folder, StateFile), JsonFile.Serialise(_done) + "\n");

    private static string Shown(string path) => $"{Path.GetFileName(path)} ({Figure.Megabytes(new FileInfo(path).Length)})";

    private static string Fingerprint(string name, IReadOnlyList<string> inputs, string settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Another build may do the same stage differently.
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{settings}\n{typeof(StageRunner).Module.ModuleVersionId}\n"));
        foreach (var input in inputs)
        {
            if (!File.Exists(input)) throw new Data.InvalidDatasetException(input, 0, "there is no such file.");
            using var file = File.OpenRead(input);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(input)));
            hash.AppendData(SHA256.HashData(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
