using System.Security.Cryptography;
using System.Text;
using Allo62.Model.Anonymisation;
using Allo62.Training.Data;

namespace Allo62.Training.Corrections;

/// <summary>Logs and corrections → one log: the same row of two logs once, the newest label on each row, and where it comes from beside it.</summary>
internal sealed class LogMerge(IReadOnlyList<Correction> corrections)
{
    /// <param name="Rows">Rows of the merged log.</param>
    /// <param name="Repeats">Rows that stood in an earlier log already.</param>
    /// <param name="Corrected">Rows whose label a correction gave.</param>
    /// <param name="Added">Rows that only a correction has.</param>
    /// <param name="Masked">Texts in which the anonymiser, which learns too, found something that an earlier one had left.</param>
    /// <param name="Refused">Rows that could not be read, and corrections that no row or several rows answer to.</param>
    public sealed record Counts(int Rows, int Repeats, int Corrected, int Added, int Masked, IReadOnlyList<DataFault> Refused);

    private readonly Dictionary<string, Correction> _newest = CorrectionFile.Newest(corrections);
    private readonly Dictionary<string, UInt128> _textOfCorrected = [];
    private readonly HashSet<string> _ambiguous = [];

    /// <param name="logs">Anonymised labelled logs; the newest label wins, a correction over any log.</param>
    /// <param name="output">The merged log.</param>
    /// <param name="refusedPath">The file of refused rows.</param>
    public Counts Run(IReadOnlyList<string> logs, string output, string refusedPath)
    {
        var readers = logs.Select(log => LabelledDataReader.Read([log])).ToArray();
        foreach (var data in readers) FindAmbiguous(data);
        using var merged = new LogWriter(output);
        using var refused = new RefusedRows(refusedPath);
        var seen = new HashSet<UInt128>();
        var (repeats, corrected, masked) = (0, 0, 0);
        // The newest log first: where a row stands in two, its newer label is kept.
        foreach (var data in readers.Reverse())
        {
            foreach (var fault in data.LeftOut) refused.Add(fault);
            var texts = data.Rows.AsParallel().AsOrdered().Select(row => Anonymiser.Default.Anonymise(row.Request.Text)).ToArray();
            foreach (var (row, text) in data.Rows.Zip(texts))
            {
                var id = data.IdOf(row);
                if (!seen.Add(Hash(id + "\n" + row.Request.Text)))
                {
                    repeats++;
                    continue;
                }
                var correction = Applying(id, row);
                if (correction is not null) corrected++;
                if (text.Findings.Count > 0) masked++;
                merged.Add(Written(data, row, text.Text, correction));
            }
        }
        var added = AddNew(merged);
        foreach (var id in _ambiguous) refused.Add(new DataFault("corrections", 0, $"the id {CategoryId.Shown(id)} is that of several rows with different texts; its correction was not applied."));
        foreach (var correction in _newest.Values.Where(correction => correction.Text.Length == 0 && !_textOfCorrected.ContainsKey(correction.Id)))
            refused.Add(new DataFault("corrections", 0, $"no row has the id {CategoryId.Shown(correction.Id)}; its correction was not applied."));
        refused.Publish();
        merged.Publish();
        return new Counts(merged.Rows, repeats, corrected, added, masked, refused.First);
    }

    private void FindAmbiguous(LabelledData data)
    {
        if (_newest.Count == 0) return;
        foreach (var row in data.Rows)
        {
            var id = data.IdOf(row);
            if (!_newest.ContainsKey(id)) continue;
            var text = Hash(row.Request.Text);
            if (!_textOfCorrected.TryAdd(id, text) && _textOfCorrected[id] != text) _ambiguous.Add(id);
        }
    }

    /// <summary>Once: a row that already bears a correction is changed by a newer one only.</summary>
    private Correction? Applying(string id, LabelledRow row)
    {
        if (!_newest.TryGetValue(id, out var correction) || _ambiguous.Contains(id)) return null;
        return string.CompareOrdinal(correction.Mark, row.Other.GetValueOrDefault(LogColumns.Corrected, "")) > 0 ? correction : null;
    }

    private int AddNew(LogWriter merged)
    {
        var added = 0;
        foreach (var correction in _newest.Values.Where(correction => correction.Text.Length > 0 && !_textOfCorrected.ContainsKey(correction.Id)))
        {
            merged.Add(new LogRow { Id = correction.Id, Date = correction.At, Text = correction.Text, Category = correction.Category, Corrected = correction.Mark, Source = "corrections" });
            added++;
        }
        return added;
    }

    private static LogRow Written(LabelledData data, LabelledRow row, string text, Correction? correction)
    {
        var log = LogRow.Of(data, row) with { Text = text };
        return correction is null ? log : log with { Category = correction.Category, Accepted = "", Corrected = correction.Mark };
    }

    private static UInt128 Hash(string text) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
