using Allo62.Model.Anonymisation;
using Allo62.Model.Text;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>What holds for all kinds of personal data together.</summary>
public sealed class AnonymiserTests
{
    private const string Note = "Mme DUPONT Marie née le 12/03/1954, 12 rue des Lilas à Lens, tél 06 12 34 56 78, dossier MDPH 62-123456, RSA 635,71 €";

    [Test]
    public void Anonymise_WholeNote_KeepsWhatRoutingNeeds() => Assert.That(Anonymiser.Default.Anonymise(Note).Text,
        Is.EqualTo("Mme <PERSONNE> née le <DATE_NAISSANCE>, <ADRESSE> à Lens, tél <TELEPHONE>, dossier MDPH <DOSSIER>, RSA 635,71 €"));

    [Test]
    public void Anonymise_WholeNote_FindingsPointIntoTheOriginal()
    {
        var found = Anonymiser.Default.Anonymise(Note).Findings.Select(finding => (finding.Placeholder, Note[finding.Start..finding.End]));
        Assert.That(found, Is.EqualTo(new[]
        {
            ("PERSONNE", "DUPONT Marie"), ("DATE_NAISSANCE", "12/03/1954"), ("ADRESSE", "12 rue des Lilas"), ("TELEPHONE", "06 12 34 56 78"),
            ("DOSSIER", "62-123456"),
        }));
    }

    [Test]
    public void Anonymise_Null_Throws() => Assert.That(() => Anonymiser.Default.Anonymise(null!), Throws.ArgumentNullException);

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("Mme <PERSONNE> habite <ADRESSE>, tél <TELEPHONE>, <EMAIL>, <NIR>, <IBAN>, <DATE_NAISSANCE>, <DOSSIER>, <PLAQUE>, <CARTE_BANCAIRE>")]
    [TestCase("je m'appelle <personne> et mon mari <PERSONNE> aussi")]
    public void Anonymise_NothingToMask_ReturnsTheSameText(string text)
    {
        var result = Anonymiser.Default.Anonymise(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.SameAs(text));
            Assert.That(result.Findings, Is.Empty);
        }
    }

    [Test]
    public void Anonymise_NumberInsideALongerOne_TheLongestWins() =>
        Assert.That(Anonymiser.Default.Anonymise("FR76 3000 6000 0106 1234 5678 189").Findings.Select(finding => finding.Placeholder), Is.EqualTo(new[] { "IBAN" }));

    [Test]
    public void Anonymise_TypographicForms_AreReadLikePlainOnes() => Assert.That(
        Anonymiser.Default.Anonymise("je m’appelle So\u200Bphie, née\u00a0le 03–05–1987, he\u0301le\u0300ne").Text,
        Is.EqualTo("je m’appelle <PERSONNE>, née\u00a0le <DATE_NAISSANCE>, <PERSONNE>"));

    [Test]
    public void Anonymise_Finding_NamesAPlaceholderThatTheNormaliserKnows() =>
        Assert.That(Anonymiser.Default.Anonymise(Note).Findings.Select(finding => finding.Placeholder), Is.SubsetOf(Placeholder.Names));

    [Test]
    public void Anonymise_FromManyThreads_GivesTheSerialAnswers()
    {
        var texts = Enumerable.Range(0, 500).Select(i => $"{Note} {i}").ToArray();
        var expected = texts.Select(text => Anonymiser.Default.Anonymise(text).Text).ToArray();
        var actual = texts.AsParallel().AsOrdered().Select(text => Anonymiser.Default.Anonymise(text).Text).ToArray();
        Assert.That(actual, Is.EqualTo(expected));
    }
}
