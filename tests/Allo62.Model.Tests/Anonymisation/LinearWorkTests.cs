using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Hostile texts cost no more per character than long ones: work is counted in looks at tokens, not in time.</summary>
public sealed class LinearWorkTests
{
    private const int Short = 20_000;
    private const int Long = 200_000;

    private static readonly string[] Hostile =
    [
        "1", "1 ", "06 ", "0.", "12-", "a", "a ", "A ", "a-", "a.", "@", "a@", "a.@", "<", "<PERSONNE", "'", "d'", "de ", "de la ", "M. ", "Mme Mme et ", "12 rue ", "rue ", "rue de la ",
        "appt ", "appt 4 ", "résidence ", "zéro ", "zéro euh ", "quatre vingt ", "dossier ", "dossier n° ", "FR76 ", "FR76 3000 ", "ab 123 ", "Dupont ", "Marie-", "marie ", "né ", "né à Lens ",
        "Saint-Pol-", "Bruay-la-", "arobase ", "a point ", "je m'appelle ", "mon mari ", "fille, ", "<PERSONNE> ", "\u0301", "\u200b", "\ud83d", "é", "ﷺ", "3 mai ", "mai ", "(", "+33 ", "1 85 05 62 193 ",
        "12 bis ", "cordialement ", "Jean et ", "collège Jean, ", "Jean ou ", "Jean Jean ", "D928/", "A1-", "AB12/", "gmail ", "a gmail.com ", "plaque ", "plaque a ", "né ..", "né 1/", "code porte 1 ",
        "veuve ", "cité 12 ", "rue dit ", "12 rue, 62300 ", "03 .. ", "f r 7 ", "123 ", "Van Den ", "arobase, ", "a comme ", "(a)", "tiret du ", "at ", "a, ",
    ];

    [TestCaseSource(nameof(Hostile))]
    public void Read_TenTimesAsLong_LooksAtMostTenTimesAsOften(string piece)
    {
        Anonymiser.Default.Read(Repeat(piece, Short), out var few);
        Anonymiser.Default.Read(Repeat(piece, Long), out var many);
        Assert.That(many, Is.LessThanOrEqualTo(few * 11 + 2_000));
    }

    [Test]
    public void Read_Words_CountsItsLooks()
    {
        Anonymiser.Default.Read("Mme Dupont habite 12 rue de la Paix", out var looks);
        Assert.That(looks, Is.GreaterThan(0), "Looks are counted only with the switch Allo62.CountLooks of this project.");
    }

    [TestCaseSource(nameof(Hostile))]
    public void Anonymise_TwoHundredThousandCharacters_Finishes(string piece)
    {
        var text = Repeat(piece, Long);
        Assert.That(Anonymiser.Default.Anonymise(text).Findings.Sum(finding => finding.Length), Is.LessThanOrEqualTo(text.Length));
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
