using Allo62.Model.Data;
using Allo62.Training.Output;
using CsvHelper;

namespace Allo62.Training.Data;

/// <summary>Writes a log row by row; the file appears when it is published, whole.</summary>
internal sealed class LogWriter : IDisposable
{
    private static readonly (string Name, Func<LogRow, string> Cell)[] Cells =
    [
        (Columns.Id, row => row.Id), (Columns.Date, row => row.Date), (Columns.Channel, row => row.Channel), (Columns.Commune, row => row.Commune),
        (LogColumns.Caller, row => row.Caller), (Columns.Register, row => row.Register), (Columns.Text, row => row.Text),
        (Columns.Category, row => row.Category), (Columns.Accepted, row => row.Accepted), (LogColumns.Corrected, row => row.Corrected),
        (LogColumns.Source, row => row.Source),
    ];

    private readonly PendingFile _file;
    private readonly CsvWriter _writer;

    public LogWriter(string path)
    {
        _file = new PendingFile(path);
        _writer = CsvWriter.Create(_file.Stream, new CsvWriterOptions { NewLine = "\n" }, true);
        foreach (var (name, _) in Cells) _writer.WriteField(name);
        _writer.EndRecord();
    }

    public int Rows { get; private set; }

    public void Add(LogRow row)
    {
        foreach (var (_, cell) in Cells) _writer.WriteField(cell(row));
        _writer.EndRecord();
        Rows++;
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
