using System.Text;

namespace Allo62.Model.Anonymisation;

/// <summary>
/// Replaces personal data in French text by typed placeholders such as <c>&lt;PERSONNE&gt;</c>. Emergency numbers, amounts,
/// roads, towns, ages and dates of appointments stay. The result is pseudonymised, not anonymous: see docs/personal-data.md.
/// </summary>
/// <remarks>Immutable and thread-safe. Idempotent. Work grows linearly with the length of the text.</remarks>
public sealed class Anonymiser
{
    // What was masked may have hidden a neighbour (« 06 12 34 56 78 12 »), so a masked text is read again until nothing new
    // shows. Tests on random texts have not needed more than two readings.
    private const int MostReadings = 6;

    [ThreadStatic]
    private static FindingSet? _findings;

    private readonly IRecogniser[] _recognisers =
    [
        new IbanRecogniser(),
        new LabelledAccountRecogniser(),
        new NirRecogniser(),
        new BankCardRecogniser(),
        new EmailRecogniser(),
        new SpokenEmailRecogniser(),
        new BrokenEmailRecogniser(),
        new PhoneRecogniser(),
        new SpokenNumberRecogniser(),
        new GarbledNumberRecogniser(),
        new PlateRecogniser(),
        new DoorCodeRecogniser(),
        new AddressRecogniser(),
        new ForeignStreetRecogniser(),
        new FileNumberRecogniser(),
        new ReferenceCodeRecogniser(),
        new TitledPersonRecogniser(),
        new IntroducedPersonRecogniser(),
        new RelatedPersonRecogniser(),
        new ListedPersonRecogniser(),
        new ShorthandPersonRecogniser(),
        new GluedPersonRecogniser(),
        new SignatureRecogniser(),
        new SpelledNameRecogniser(),
        new BirthDateRecogniser(),
        new PostalPlaceRecogniser(),
        new NamedHomeRecogniser(),
        new AnnouncedCodeRecogniser(),
        new LongNumberRecogniser(),
        new JoinedPersonRecogniser(),
        new RepeatedPersonRecogniser(),
    ];

    private Anonymiser()
    {
    }

    /// <summary>The anonymiser with the rules and name lists of this library.</summary>
    public static Anonymiser Default { get; } = new();

    /// <summary>What reads a text, in this order.</summary>
    internal IReadOnlyList<IRecogniser> Recognisers => _recognisers;

    /// <summary>Masks the personal data of a text.</summary>
    /// <param name="text">Any text; placeholders in it stay.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public AnonymisedText Anonymise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = Read(text, out _);
        if (findings.Count == 0) return new AnonymisedText(text, []);
        var masked = Mask(text, findings);
        for (var reading = 1; reading < MostReadings; reading++)
        {
            var more = Read(masked, out _);
            if (more.Count == 0) break;
            findings = Merge(findings, more);
            masked = Mask(text, findings);
        }
        return new AnonymisedText(masked, findings);
    }

    /// <summary>One reading by all recognisers, and the number of looks at tokens that it took.</summary>
    internal List<Finding> Read(string text, out long looks)
    {
        var scanned = TextScanner.Scan(text);
        var findings = _findings ??= new FindingSet(scanned);
        findings.Reset(scanned);
        foreach (var recogniser in _recognisers) recogniser.Find(scanned, findings);
        looks = scanned.Looks;
        return findings.Resolve();
    }

    private static string Mask(string text, List<Finding> findings)
    {
        var masked = new StringBuilder(text.Length + findings.Count * 4);
        var position = 0;
        foreach (var finding in findings)
        {
            masked.Append(text, position, finding.Start - position).Append('<').Append(finding.Placeholder).Append('>');
            position = finding.End;
        }
        return masked.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Brings findings in the masked text back to positions in the original; they never touch a placeholder.</summary>
    private static List<Finding> Merge(List<Finding> known, List<Finding> more)
    {
        var merged = new List<Finding>(known.Count + more.Count);
        var shift = 0;
        var next = 0;
        foreach (var finding in more)
        {
            while (next < known.Count && known[next].Start + shift <= finding.Start)
            {
                shift += known[next].Placeholder.Length + 2 - known[next].Length;
                merged.Add(known[next++]);
            }
            merged.Add(finding with { Start = finding.Start - shift });
        }
        merged.AddRange(known[next..]);
        return merged;
    }
}
