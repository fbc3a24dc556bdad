using System.Globalization;
using Allo62.Model.Catalogue;

namespace Allo62.Benchmarks;

/// <summary>How much of the personal data in marked notes is masked, by kind, and what is masked without need.</summary>
internal static class PersonalDataFigures
{
    /// <param name="file">Rows with a column <c>text</c>, marked.</param>
    /// <param name="data">Folder of the catalogue, for the names of towns.</param>
    /// <param name="half"><c>even</c> or <c>odd</c> for every second row (the first is 1), anything else for all.</param>
    /// <param name="namesRows">Whether the numbers of the rows that fail are printed; never their text.</param>
    public static void Print(string file, string data, string half = "all", bool namesRows = false)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var towns = CatalogueReader.Read(data, TimeProvider.System).OrThrow().Communes.All
            .SelectMany(commune => MarkedNote.Pieces(commune.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var notes = Rows.Read(file).Select((row, index) => (Row: index + 1, Note: new MarkedNote(row["text"], towns)))
            .Where(note => half switch { "even" => note.Row % 2 == 0, "odd" => note.Row % 2 == 1, _ => true }).ToArray();
        var marked = notes.Where(note => !note.Note.IsClean).ToArray();
        var clean = notes.Where(note => note.Note.IsClean).ToArray();
        Console.WriteLine($"personal data: {marked.Length} notes, fully masked {marked.Average(note => note.Note.IsFullyMasked ? 1.0 : 0):0.000}; "
            + $"{clean.Length} clean texts, altered {clean.Average(note => note.Note.IsAltered ? 1.0 : 0):0.000}");
        foreach (var type in marked.SelectMany(note => note.Note.Marks).GroupBy(mark => mark.Type).OrderBy(type => type.Key))
            Console.WriteLine($"  {type.Key,-15} {type.Count(),4}  masked {type.Average(mark => mark.Leaks ? 0 : 1.0):0.000}");
        Console.WriteLine($"  words beside them, masked without need {(double)marked.Sum(note => note.Note.OtherWordsMasked) / marked.Sum(note => note.Note.OtherWords):0.0000}");
        if (namesRows)
        {
            Console.WriteLine($"  not fully masked: rows {Numbers(marked.Where(note => !note.Note.IsFullyMasked))}");
            foreach (var type in marked.SelectMany(note => note.Note.Marks.Where(mark => mark.Leaks).Select(mark => (mark.Type, note.Row))).GroupBy(leak => leak.Type))
                Console.WriteLine($"    {type.Key}: {string.Join(' ', type.Select(leak => leak.Row).Distinct())}");
            Console.WriteLine($"  more masked than marked: rows {Numbers(marked.Where(note => note.Note.OtherWordsMasked > 0))}");
            Console.WriteLine($"  clean but altered: rows {Numbers(clean.Where(note => note.Note.IsAltered))}");
        }
        AnonymiserSpeed.Print([.. notes.Select(note => note.Note.Plain)]);
    }

    private static string Numbers(IEnumerable<(int Row, MarkedNote Note)> notes) => string.Join(' ', notes.Select(note => note.Row)) is { Length: > 0 } rows ? rows : "none";
}
