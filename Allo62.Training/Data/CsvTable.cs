using System.Text;
using CsvHelper;

namespace Allo62.Training.Data;

/// <summary>
/// The one way in which this console reads CSV that people and their programs made. A row that cannot be read for sure is refused with its
/// line and reason: stray quotes are never guessed at, and a file that ends in the middle of a row loses that row alone.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    // A quote that is never closed would otherwise pull the rest of a large file into one cell.
    private const int LargestRecordBytes = 16 << 20;

    private readonly string _path;
    private readonly Action<DataFault> _refuse;
    private readonly CsvReader _reader;
    private readonly bool _endsInsideALine;

    private CsvTable(string path, Encoding encoding, Action<DataFault> refuse)
    {
        _path = path;
        _refuse = refuse;
        _endsInsideALine = EndsInsideALine(path);
        var options = new CsvReaderOptions
        {
            Encoding = encoding,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LargestRecordBytes,
            PoolStrings = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = Refuse,
        };
        // Reading bytes itself, CsvHelper replaces what is no UTF-8 whatever the encoding's fallback is.
        _reader = encoding.DecoderFallback is Windows1252Fallback ? CsvReader.Create(new StreamReader(path, encoding), options) : CsvReader.FromFile(path, options);
        Checked(() =>
        {
            _reader.ReadHeader();
            return true;
        });
    }

    public IReadOnlyList<string> Headers => _reader.Headers;

    /// <summary>Line on which the row begins, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <param name="path">The file.</param>
    /// <param name="encoding">See <see cref="ExportEncoding"/>.</param>
    /// <param name="refuse">Told of each row that cannot be read.</param>
    /// <exception cref="InvalidDatasetException">A quote is never closed, or the header cannot be read.</exception>
    public static CsvTable Open(string path, Encoding encoding, Action<DataFault> refuse) => new(path, encoding, refuse);

    /// <summary>Goes to the next row that can be read.</summary>
    public bool Read() => Checked(() =>
    {
        while (_reader.Read())
        {
            if (_reader.FieldCount <= Headers.Count) return true;
            _refuse(new DataFault(_path, Line, $"another number of cells than the header: {_reader.FieldCount}, {Headers.Count} were expected; a separator in a text needs quotes around the text."));
        }
        return false;
    });

    /// <summary>What to say of a row that is shorter than the header, or null: its last cells are read as empty.</summary>
    public DataFault? Shortfall => _reader.FieldCount >= Headers.Count ? null
        : new DataFault(_path, Line, $"fewer cells than the header: {_reader.FieldCount}, {Headers.Count} were expected; the missing ones are empty.");

    /// <summary>A cell; empty where the row is shorter: Excel leaves out empty cells at the end of a row.</summary>
    public string this[int column] => column < _reader.FieldCount ? _reader.GetString(column) : "";

    /// <summary>Position of a column, whatever the case and spaces around its name.</summary>
    public int? Find(string name) => _reader.TryGetFieldIndex(name, out var index) ? index : null;

    public void Dispose() => _reader.Dispose();

    private void Refuse(CsvMalformedRecord record)
    {
        if (record.Reason != CsvMalformedReason.UnterminatedQuote)
        {
            _refuse(new DataFault(_path, record.LineNumber, "a quote in the wrong place; quotes inside a quoted cell are doubled, and rows may have run together here."));
            return;
        }
        // Whoever cuts a file off does not end its last line; whoever forgets a quote does.
        if (!_endsInsideALine) throw new InvalidDatasetException(_path, record.LineNumber, "a quote opens in this row and is never closed.");
        _refuse(new DataFault(_path, record.LineNumber, "the file is cut off in this row, its last: a quote opens and is never closed."));
    }

    private bool Checked(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException exception)
        {
            // CsvHelper's own message may change from version to version; ours says what to look at.
            throw new InvalidDatasetException(_path, exception.LineNumber, "the row is not RFC 4180; probably a quote that is never closed.");
        }
    }

    private static bool EndsInsideALine(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0) return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() is not ('\n' or '\r');
    }
}
