using Allo62.Model.Catalogue;
using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>Raw exports → one anonymised log, the rows still without category, the refused rows. A pass over each file; nothing is held.</summary>
internal sealed class ExportImport(ServiceCatalogue? catalogue)
{
    public const string LogFile = "log.csv";
    public const string UnlabelledFile = "unlabelled.csv";
    public const string RefusedFile = "refused.csv";

    /// <param name="Rows">Rows of the log.</param>
    /// <param name="Unlabelled">Rows whose label says nothing, for <c>suggest</c>.</param>
    /// <param name="Refused">Rows refused, those without category among them.</param>
    /// <param name="Masked">Pieces of personal data replaced.</param>
    /// <param name="First">The first refused rows.</param>
    /// <param name="Remarks">Rows that were read although they are short or hold bytes of another encoding.</param>
    public sealed record Counts(int Rows, int Unlabelled, int Refused, long Masked, IReadOnlyList<DataFault> First, RowRemarks Remarks);

    /// <param name="exports">The exports.</param>
    /// <param name="mapping">The mapping file; null when columns and labels are to be recognised by their names.</param>
    /// <param name="folder">Where the three files go.</param>
    /// <param name="progress">Told the number of rows read, now and then.</param>
    /// <param name="cancellation">Stops between two batches; nothing is written then.</param>
    public Counts Run(IReadOnlyList<string> exports, string? mapping, string folder, Action<int>? progress, CancellationToken cancellation)
    {
        var read = mapping is null ? null : ExportMapping.Read(mapping);
        var match = catalogue is null ? null : new CategoryMatch(catalogue);
        Directory.CreateDirectory(folder);
        using var log = new LogWriter(Path.Combine(folder, LogFile));
        using var unlabelled = new LogWriter(Path.Combine(folder, UnlabelledFile));
        using var refused = new RefusedRows(Path.Combine(folder, RefusedFile));
        var remarks = new RowRemarks();
        var (rows, masked) = (0, 0L);
        foreach (var export in exports)
        {
            var effective = read ?? Recognised(export);
            var conversion = new ExportConversion(effective, new LabelRules(mapping ?? export, effective, match), catalogue?.Communes, remarks);
            foreach (var row in conversion.Run(export, cancellation))
            {
                masked += row.Masked;
                if (row.Log is { } labelled) log.Add(labelled);
                if (row.Unlabelled is { } open) unlabelled.Add(open);
                if (row.Refused is { } fault) refused.Add(fault);
                if (++rows % 10_000 == 0) progress?.Invoke(rows);
            }
        }
        if (log.Rows == 0) throw new InvalidDatasetException([.. refused.First, new DataFault(string.Join(", ", exports), 0, "no usable row. Draft a mapping: allo62 map --export FILE --out FILE")]);
        unlabelled.Publish();
        refused.Publish();
        log.Publish();
        return new Counts(log.Rows, unlabelled.Rows, refused.Count, masked, refused.First, remarks);
    }

    private static ExportMapping Recognised(string export)
    {
        var columns = ColumnGuess.Of(export, ExportSample.Read(export));
        return columns.Category.Count > 0
            ? new ExportMapping { Columns = columns }
            : throw new InvalidDatasetException(export, 1, "no column looks like a category. Name it in a mapping file: allo62 map --export FILE --out FILE");
    }
}
