using System.Globalization;
using Allo62.Training.Output;
using CsvHelper;

namespace Allo62.Training.Data;

/// <summary>The file of refused rows, for a French Excel: where each stands and why, never its text.</summary>
internal sealed class RefusedRows : IDisposable
{
    private const int MostKept = 20;

    /// <summary>Hundreds of rows refused for one reason must not hide the few refused for another.</summary>
    private const int MostOfOneReason = 3;

    private readonly PendingFile _file;
    private readonly CsvWriter _writer;
    private readonly List<DataFault> _first = [];

    public RefusedRows(string path)
    {
        _file = new PendingFile(path);
        _writer = CsvWriter.Create(_file.Stream, PeopleCsv.Writing, true);
        foreach (var name in new[] { "fichier", "ligne", "raison" }) _writer.WriteField(name);
        _writer.EndRecord();
    }

    public int Count { get; private set; }

    /// <summary>The first of each reason, for the console.</summary>
    public IReadOnlyList<DataFault> First => _first;

    public void Add(DataFault fault)
    {
        _writer.WriteField(PeopleCsv.Neutralised(Path.GetFileName(fault.File)));
        _writer.WriteField(fault.Line.ToString(CultureInfo.InvariantCulture));
        _writer.WriteField(PeopleCsv.Neutralised(fault.Reason));
        _writer.EndRecord();
        if (_first.Count < MostKept && _first.Count(other => other.Reason == fault.Reason) < MostOfOneReason) _first.Add(fault);
        Count++;
    }

    public void Publish()
    {
        _writer.Dispose();
        _file.Publish();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
