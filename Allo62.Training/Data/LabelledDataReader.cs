using System.Text;
using Allo62.Model.Data;

namespace Allo62.Training.Data;

/// <summary>Reads labelled CSV files (RFC 4180, UTF-8). A row that cannot be used is left out and reported, never in silence.</summary>
public sealed class LabelledDataReader
{
    /// <summary>Longest text of a request, in characters.</summary>
    public const int LongestText = 10_000;

    private const string LevelColumn = "level";

    private readonly List<LabelledRow> _rows = [];
    private readonly List<DataFault> _leftOut = [];
    private readonly List<SourceFile> _sources = [];
    private readonly List<DataFault> _otherEncodings = [];

    /// <summary>Label for rows that have none; without it they are refused, and a file without the column <see cref="Columns.Category"/> too.</summary>
    public string? CategoryWhenAbsent { get; init; }

    private string CategoryColumn { get; init; } = Columns.Category;

    private bool TakesOtherEncodings { get; init; }

    /// <summary>Reads files one after the other.</summary>
    /// <exception cref="InvalidDatasetException">A file is missing, empty, not UTF-8, has an unbalanced quote or lacks a column.</exception>
    public static LabelledData Read(IEnumerable<string> paths, string? categoryWhenAbsent = null)
    {
        var reader = new LabelledDataReader { CategoryWhenAbsent = categoryWhenAbsent };
        foreach (var path in paths) reader.Read(path);
        return new LabelledData(reader._rows, reader._leftOut, reader._sources);
    }

    /// <summary>Reads files to look for faults in them: bytes that are not UTF-8 are named, and the rest is read all the same.</summary>
    /// <exception cref="InvalidDatasetException">A file is missing, empty, has NUL bytes, an unbalanced quote or lacks a column.</exception>
    public static LabelledData ReadForFaults(IEnumerable<string> paths)
    {
        var reader = new LabelledDataReader { TakesOtherEncodings = true };
        foreach (var path in paths) reader.Read(path);
        return new LabelledData(reader._rows, reader._leftOut, reader._sources) { OtherEncodings = reader._otherEncodings };
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
        var (source, encoding) = TakesOtherEncodings ? Look(path) : (SourceFile.Inspect(path), Encoding.UTF8);
        if (_sources.FirstOrDefault(other => other.Sha256 == source.Sha256) is { } twin)
            throw new InvalidDatasetException(path, 0, $"the same content as {twin.Path}: every row would count twice.");
        _sources.Add(source);
        using var csv = CsvTable.Open(path, encoding, _leftOut.Add);
        var header = CsvHeader.Read(path, csv, CategoryColumn, CategoryWhenAbsent is null);
        while (csv.Read()) ReadRow(path, csv, header);
    }

    private (SourceFile, Encoding) Look(string path)
    {
        var before = _otherEncodings.Count;
        var encoding = ExportEncoding.Detect(path, _otherEncodings.Add);
        if (encoding.CodePage != Encoding.UTF8.CodePage) _otherEncodings.Add(new DataFault(path, 1, $"UTF-8 was expected, the file is {encoding.WebName}; it was read as such."));
        return (_otherEncodings.Count == before ? SourceFile.Inspect(path) : SourceFile.Of(path), encoding);
    }

    private void ReadRow(string path, CsvTable csv, CsvHeader header)
    {
        var text = csv[header.Text].Trim();
        var category = header.Category is { } column ? csv[column].Trim() : "";
        if (category.Length == 0 && CategoryWhenAbsent is not null) category = CategoryWhenAbsent;
        var fault = Fault(text, category);
        if (fault is not null)
        {
            _leftOut.Add(new DataFault(path, csv.Line, fault));
            return;
        }
        var request = new LabelledRequest(text, category) { Accepted = header.ReadAccepted(csv) };
        _rows.Add(new LabelledRow(request, _sources.Count - 1, csv.Line) { Other = header.ReadOther(csv) });
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
