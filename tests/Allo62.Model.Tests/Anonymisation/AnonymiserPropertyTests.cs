using Allo62.Model.Anonymisation;
using CsCheck;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>What must hold for every text: random UTF-16, and random mixtures of the pieces that rules look for.</summary>
public sealed class AnonymiserPropertyTests
{
    private static readonly string[] Pieces =
    [
        "06", "12", "34", "0612345678", "+33", "(0)", "1 85 05 62 193 123 45", "FR76", "3000", "AB", "123", "CD", "rue", "des", "Lilas", "12", "bis", "appt", "4",
        "62300", "Lens", "Mme", "M.", "DUPONT", "marie", "Jean", "-", "Pierre", "je m'appelle", "mon mari", "née le", "née", "3 mai 1987", "03/05/87", "@", "gmail",
        ".", "com", "arobase", "point", "zéro", "six", "douze", "trente", "dossier", "n°", "1234567", "62-123456", "<PERSONNE>", "<TELEPHONE>", "<", ">", "à l'appareil",
        "collège", "saint", "de", "la", "d'", "et", ",", "\n", " ", "  ", "cordialement", "Kowalski", "bocquillon", "BOCQUILLON", "résidence", "bât", "B", "€", "/", ":", "ben",
        "2A", "O", "0800 840 800", "cité", "docteur", "du", "8 mai 1945", "usag.", "rappeler", "Zyx",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", "", ", ", "\n"];

    private static readonly Gen<string> AnyUtf16 = Gen.Char.Array[0, 80].Select(characters => new string(characters));

    private static readonly Gen<string> Mixtures = Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Int[0, Gaps.Length - 1].Select(i => Gaps[i]))
        .Array[0, 30].Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));

    private static readonly Gen<string> Texts = Gen.OneOf(AnyUtf16, Mixtures);

    [Test]
    public void Anonymise_AnyText_IsIdempotent() => Texts.Sample(text =>
    {
        var once = Anonymiser.Default.Anonymise(text).Text;
        return Anonymiser.Default.Anonymise(once).Text == once;
    }, iter: 40_000);

    [Test]
    public void Anonymise_AnyText_FindingsAreInRangeAndInOrder() => Texts.Sample(text =>
    {
        var position = 0;
        foreach (var finding in Anonymiser.Default.Anonymise(text).Findings)
        {
            if (finding.Start < position || finding.Length < 1 || finding.End > text.Length) return false;
            position = finding.End;
        }
        return true;
    }, iter: 40_000);

    [Test]
    public void Anonymise_AnyText_KeepsEverythingOutsideTheFindings() => Texts.Sample(text =>
    {
        var result = Anonymiser.Default.Anonymise(text);
        var position = 0;
        var expected = "";
        foreach (var finding in result.Findings)
        {
            expected += text[position..finding.Start] + "<" + finding.Placeholder + ">";
            position = finding.End;
        }
        return result.Text == expected + text[position..];
    }, iter: 20_000);
}
