using Allo62.Model.Data;

namespace Allo62.Training.Data;

/// <summary>Labelled rows of one or more files, and what was left out.</summary>
/// <param name="Rows">Rows to use, in the order of the files.</param>
/// <param name="LeftOut">One fault for each row left out.</param>
/// <param name="Sources">The files.</param>
public sealed record LabelledData(
    IReadOnlyList<LabelledRow> Rows, IReadOnlyList<DataFault> LeftOut, IReadOnlyList<SourceFile> Sources)
{
    /// <summary>Bytes of another encoding, for readers that go on in spite of them.</summary>
    public IReadOnlyList<DataFault> OtherEncodings { get; init; } = [];

    public IReadOnlyList<LabelledRequest> Requests => [.. Rows.Select(row => row.Request)];

    /// <summary>These rows, then the others.</summary>
    public LabelledData And(LabelledData other) => new(
        [.. Rows, .. other.Rows.Select(row => row with { Source = row.Source + Sources.Count })], [.. LeftOut, .. other.LeftOut], [.. Sources, .. other.Sources])
    {
        OtherEncodings = [.. OtherEncodings, .. other.OtherEncodings],
    };

    /// <summary>The row's own id, or file:line.</summary>
    public string IdOf(LabelledRow row) => row.Other.GetValueOrDefault(Columns.Id) is { Length: > 0 } id ? id : $"{FileOf(row)}:{row.Line}";

    /// <summary>The row's file, without folder.</summary>
    public string FileOf(LabelledRow row) => Path.GetFileName(Sources[row.Source].Path);
}

/// <summary>A labelled row and where it stands.</summary>
/// <param name="Request">The row.</param>
/// <param name="Source">Index of its file.</param>
/// <param name="Line">Line on which it begins, from 1.</param>
public sealed record LabelledRow(LabelledRequest Request, int Source, long Line)
{
    /// <summary>Value of another column, by its name; absent columns are not there.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;
}
