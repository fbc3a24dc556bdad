using Allo62.Model.Data;
using CsvHelper;

namespace Allo62.Training.Data;

/// <summary>Reads labelled CSV files (RFC 4180, UTF-8). A row that cannot be used is left out and reported, never in silence.</summary>
public sealed class LabelledDataReader
{
    /// <summary>Longest text of a request, in characters.</summary>
    public const int LongestText = 10_000;

    // A quote that is never closed would otherwise pull the rest of a large file into one cell.
    private const int LargestRecordBytes = 16 << 20;

    private const string LevelColumn = "level";

    private readonly List<LabelledRow> _rows = [];
    private readonly List<DataFault> _leftOut = [];
    private readonly List<SourceFile> _sources = [];

    /// <summary>Label for rows of files that have no column <see cref="Columns.Category"/>; without it such a file is refused.</summary>
    public string? CategoryWhenAbsent { get; init; }

    private string CategoryColumn { get; init; } = Columns.Category;

    /// <summary>Reads files one after the other.</summary>
    /// <exception cref="InvalidDatasetException">A file is missing, empty, not UTF-8, has an unbalanced quote or lacks a column.</exception>
    public static LabelledData Read(IEnumerable<string> paths, string? categoryWhenAbsent = null)
    {
        var reader = new LabelledDataReader { CategoryWhenAbsent = categoryWhenAbsent };
        foreach (var path in paths) reader.Read(path);
        return new LabelledData(reader._rows, reader._leftOut, reader._sources);
    }

    /// <summary>Reads rows with a known urgency: the column <see cref="LevelColumn"/> takes the place of the category.</summary>
    /// <exception cref="InvalidDatasetException">As for labelled files.</exception>
    public static LabelledData ReadLevels(string path)
    {
        var reader = new LabelledDataReader { CategoryColumn = LevelColumn };
        reader.Read(path);
        return new LabelledData(reader._rows, reader._leftOut, reader._sources);
    }

    private void Read(string path)
    {
        var source = SourceFile.Inspect(path);
        if (_sources.FirstOrDefault(other => other.Sha256 == source.Sha256) is { } twin)
            throw new InvalidDatasetException(path, 0, $"the same content as {twin.Path}: every row would count twice.");
        _sources.Add(source);
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LargestRecordBytes,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => Refuse(path, record),
        };
        try
        {
            using var csv = CsvReader.FromFile(path, options);
            csv.ReadHeader();
            var header = CsvHeader.Read(path, csv, CategoryColumn, CategoryWhenAbsent is null);
            while (csv.Read()) ReadRow(path, csv, header);
        }
        catch (CsvFormatException exception)
        {
            // CsvHelper's own message may change from version to version; ours says what to look at.
            throw new InvalidDatasetException(path, exception.LineNumber, "the row is not RFC 4180; probably a quote that is never closed.");
        }
    }

    private void Refuse(string path, CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            throw new InvalidDatasetException(path, record.LineNumber, "a quote opens in this row and is never closed.");
        _leftOut.Add(new DataFault(path, record.LineNumber, record.Reason == CsvMalformedReason.FieldCountMismatch
            ? "another number of cells than the header; a comma in a text needs quotes around the text."
            : "a quote in the wrong place; quotes inside a quoted cell are doubled, and rows may have run together here."));
    }

    private void ReadRow(string path, CsvReader csv, CsvHeader header)
    {
        var text = csv.GetString(header.Text).Trim();
        var category = header.Category is { } column ? csv.GetString(column).Trim() : CategoryWhenAbsent!;
        var fault = Fault(text, category);
        if (fault is not null)
        {
            _leftOut.Add(new DataFault(path, csv.LineNumber, fault));
            return;
        }
        var request = new LabelledRequest(text, category) { Accepted = header.ReadAccepted(csv) };
        _rows.Add(new LabelledRow(request, _sources.Count - 1, csv.LineNumber) { Other = header.ReadOther(csv) });
    }

    private static string? Fault(string text, string category) => (text, category) switch
    {
        ({ Length: 0 }, _) => "the text is empty.",
        ({ Length: > LongestText }, _) => $"the text has {text.Length} characters, at most {LongestText} were expected.",
        (_, { Length: 0 }) => "the category is empty.",
        _ when !CategoryId.IsPlausible(category) => $"the category has {category.Length} characters and is no id: at most {CategoryId.LongestId} characters and {CategoryId.MostWords} words were expected. Are the columns swapped?",
        _ => null,
    };
}
