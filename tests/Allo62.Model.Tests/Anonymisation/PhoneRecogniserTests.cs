using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Telephone numbers in figures.</summary>
public sealed class PhoneRecogniserTests
{
    [TestCase("tél 06 12 34 56 78",
        "tél <TELEPHONE>")]
    [TestCase("rappeler au 0612345678",
        "rappeler au <TELEPHONE>")]
    [TestCase("06.12.34.56.78 ou 03-21-45-67-89",
        "<TELEPHONE> ou <TELEPHONE>")]
    [TestCase("+33 (0)6 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("+33612345678",
        "<TELEPHONE>")]
    [TestCase("0033 6 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("33 6 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("06/12/34/56/78",
        "<TELEPHONE>")]
    [TestCase("0 6 1 2 3 4 5 6 7 8",
        "<TELEPHONE>")]
    [TestCase("06 1234 5678",
        "<TELEPHONE>")]
    [TestCase("06 123 456 78",
        "<TELEPHONE>")]
    [TestCase("O6 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("6 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("06 12 34 56 7 un chiffre manque",
        "<TELEPHONE> un chiffre manque")]
    [TestCase("tel 06 12 34 56 789",
        "tel <TELEPHONE>")]
    [TestCase("mon fils au +32 475 12 34 56 en Belgique",
        "mon fils au <TELEPHONE> en Belgique")]
    [TestCase("0048 601 234 567",
        "<TELEPHONE>")]
    [TestCase("+212 6 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("06 12 34 56 78",
        "<TELEPHONE>")]
    [TestCase("06 12 34 56 78 / 03 21 45 67 89",
        "<TELEPHONE> / <TELEPHONE>")]
    [TestCase("rappeler au 03 21 65 .. 40 27",
        "rappeler au <TELEPHONE>")]
    [TestCase("06 12 .. .. 78 90",
        "06 12 .. .. 78 90")]
    [TestCase("tél 03;21;19;80;02",
        "tél <TELEPHONE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("appelez le 15, le 17, le 18 ou le 112")]
    [TestCase("le 115 ne répond pas, le 119 non plus")]
    [TestCase("3919, 3114, 3977 et 3939")]
    [TestCase("le 116 117 pour un médecin")]
    [TestCase("0800 840 800 et 0 809 401 401")]
    [TestCase("0 806 000 062")]
    [TestCase("rdv le 06/07/2025 à 14h30")]
    [TestCase("du 01/02/2024 au 06/05/2024 10h")]
    [TestCase("le 06.07.24 15h30")]
    [TestCase("je touche 635,71 €")]
    [TestCase("03 21 21 62 62")]
    [TestCase("la N42, la D939 et l'A26")]
    [TestCase("entre 06h12 et 07h34")]
    [TestCase("62000 Arras")]
    [TestCase("de 10 .. à 20 ans")]
    [TestCase("rappeler l'agence au 09 69 32 00 00")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
