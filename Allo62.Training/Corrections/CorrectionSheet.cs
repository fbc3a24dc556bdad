using System.Globalization;
using Allo62.Model.Anonymisation;
using Allo62.Model.Catalogue;
using Allo62.Model.Data;
using Allo62.Training.Data;
using Allo62.Training.Exports;
using Allo62.Training.Output;

namespace Allo62.Training.Corrections;

/// <summary>
/// The sheet that an analyst filled in, in a French Excel or from the review queue: every row with a cell « correction » is checked, and the
/// marks that keep cells from being run as formulas are taken off.
/// </summary>
internal sealed class CorrectionSheet(IReadOnlyDictionary<string, string> categories, IReadOnlySet<string> rowIds, bool newRows, DateOnly today)
{
    private const int LongestName = 60;
    private const int LongestReason = 500;

    private static readonly string[] IdNames = ["id", "identifiant", "requestId", "numero"];
    private static readonly string[] TextNames = ["text", "texte", "demande", "verbatim"];
    private static readonly string[] CurrentNames = ["category", "categorie", "predicted", "proposee", "categorie actuelle", "categorie proposee"];
    private static readonly string[] CorrectionNames = ["correction", "corrected", "bonne categorie", "categorie retenue", "categorie corrigee", "corrected category"];
    private static readonly string[] ByNames = ["by", "par", "qui", "auteur", "analyste", "relu par"];
    private static readonly string[] AtNames = ["at", "le", "quand", "corrige le", "date de correction", "corrected at"];
    private static readonly string[] WhyNames = ["why", "pourquoi", "raison", "commentaire", "reason"];

    private readonly List<DataFault> _faults = [];
    private readonly List<(Correction Correction, string Current, DataFault Place)> _read = [];

    /// <summary>Rows that were read although they are short or hold bytes of another encoding.</summary>
    public RowRemarks Remarks { get; } = new();

    /// <param name="Corrections">Corrections to keep.</param>
    /// <param name="Changes">How many rows go from one category to another; « ? » where the sheet does not say from which.</param>
    /// <param name="Confirmed">Corrections that give the category the row had.</param>
    /// <param name="Refused">Rows that cannot be taken.</param>
    public sealed record Result(
        IReadOnlyList<Correction> Corrections, IReadOnlyList<(string From, string To, int Rows)> Changes, int Confirmed, IReadOnlyList<DataFault> Refused);

    /// <summary>The keys of ids and French labels, each with the id it stands for.</summary>
    public static IReadOnlyDictionary<string, string> KeysOf(ServiceCatalogue? catalogue, IEnumerable<string> labels)
    {
        var keys = new Dictionary<string, string> { [LabelKey.Of(ReservedCategories.OutOfScope)] = ReservedCategories.OutOfScope };
        foreach (var label in labels) keys.TryAdd(LabelKey.Of(label), label);
        foreach (var category in catalogue?.Categories ?? [])
        {
            keys[LabelKey.Of(category.Id)] = category.Id;
            keys[LabelKey.Of(category.Label)] = category.Id;
        }
        return keys;
    }

    /// <exception cref="InvalidDatasetException">A sheet without the columns it needs.</exception>
    public Result Read(IReadOnlyList<string> paths)
    {
        foreach (var path in paths) ReadSheet(path);
        foreach (var group in _read.GroupBy(row => row.Correction.Id)) CheckConflict([.. group]);
        var refused = _faults.Select(fault => (fault.File, fault.Line)).ToHashSet();
        var kept = _read.Where(row => !refused.Contains((row.Place.File, row.Place.Line))).ToArray();
        var newest = CorrectionFile.Newest(kept.Select(row => row.Correction));
        var effective = kept.Where(row => newest[row.Correction.Id] == row.Correction).DistinctBy(row => row.Correction.Id).ToArray();
        var changes = effective.Where(row => row.Current != row.Correction.Category).GroupBy(row => (From: row.Current.Length > 0 ? row.Current : "?", To: row.Correction.Category))
            .Select(group => (group.Key.From, group.Key.To, group.Count())).OrderByDescending(change => change.Item3).ThenBy(change => change.From, StringComparer.Ordinal);
        return new Result([.. effective.Select(row => row.Correction)], [.. changes], effective.Count(row => row.Current == row.Correction.Category), _faults);
    }

    private void ReadSheet(string path)
    {
        using var table = CsvTable.Open(path, ExportEncoding.Detect(path, Remarks.Add), _faults.Add);
        var keys = table.Headers.Select(LabelKey.Of).ToArray();
        int[] FindAll(string[] names) => [.. names.Select(name => Array.IndexOf(keys, LabelKey.Of(name))).Where(position => position >= 0)];
        int? Find(string[] names) => FindAll(names) is [var first, ..] ? first : null;
        // What an analyst kept comes before what a citizen's feedback proposed.
        var corrected = FindAll(CorrectionNames);
        if (Find(IdNames) is not { } id || corrected.Length == 0)
            throw new InvalidDatasetException(path, 1, "the columns 'id' and 'correction' were expected; 'categorie', 'par', 'le', 'pourquoi' and 'texte' may stand beside them.");
        var (text, current, by, at, why) = (Find(TextNames), Find(CurrentNames), Find(ByNames), Find(AtNames), Find(WhyNames));
        string Cell(int? column) => column is { } position ? PeopleCsv.Restored(table[position].Trim()) : "";
        while (table.Read())
        {
            Remarks.AddShortfall(table);
            var said = corrected.Select(column => Cell(column)).FirstOrDefault(cell => cell.Length > 0, "");
            if (said.Length == 0) continue;
            var place = new DataFault(path, table.Line, "");
            var category = categories.GetValueOrDefault(LabelKey.Of(said), "");
            var day = Cell(at).Length == 0 ? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ExportDates.ToDay(Cell(at), [.. ExportDates.Usual]) ?? "";
            var isNew = !rowIds.Contains(Cell(id));
            var correction = new Correction(Cell(id), category, Cell(by), day, Cell(why), isNew ? Cell(text) : "");
            if (Fault(correction, isNew) is { } fault) _faults.Add(place with { Reason = fault });
            else _read.Add((correction, categories.GetValueOrDefault(LabelKey.Of(Cell(current)), ""), place));
        }
    }

    private string? Fault(Correction correction, bool isNew)
    {
        if (correction.Id.Length == 0) return "the id is empty.";
        if (isNew && !newRows) return "no row of the log has this id; rows of the review queue are taken with --new-rows.";
        if (isNew && correction.Text.Length == 0) return "no row of the log has this id, and the sheet has no text for it.";
        if (correction.Category.Length == 0) return "the correction is neither the id nor the label of a category.";
        if (correction.At.Length == 0) return "the day of the correction has none of the expected forms (dd/MM/yyyy).";
        if (correction.By.Length > LongestName) return $"the author has {correction.By.Length} characters, at most {LongestName} were expected.";
        if (correction.Why.Length > LongestReason) return $"the reason has {correction.Why.Length} characters, at most {LongestReason} were expected.";
        var found = Anonymiser.Default.Anonymise(correction.Why).Findings.Concat(Anonymiser.Default.Anonymise(correction.Text).Findings).Select(finding => finding.Placeholder).Distinct().ToArray();
        return found.Length > 0 ? $"personal data in the reason or the text: {string.Join(", ", found)}." : null;
    }

    /// <summary>Two corrections of one day that disagree: nobody can tell which is meant. Of different days the newer one counts.</summary>
    private void CheckConflict((Correction Correction, string Current, DataFault Place)[] rows)
    {
        var newest = rows.Max(row => row.Correction.At)!;
        var latest = rows.Where(row => row.Correction.At == newest).ToArray();
        if (latest.Select(row => row.Correction.Category).Distinct().Count() == 1) return;
        foreach (var row in rows) _faults.Add(row.Place with { Reason = $"corrected to {latest.Select(other => other.Correction.Category).Distinct().Count()} different categories on the same day ({string.Join(", ", latest.Select(other => $"line {other.Place.Line}"))})." });
    }
}
