using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Long numbers that no other recogniser knew.</summary>
public sealed class LongNumberRecogniserTests
{
    [TestCase("06·83·17·50·42", "<TELEPHONE>")]
    [TestCase("rappeler au 321 07 44 81", "rappeler au <TELEPHONE>")]
    [TestCase("tel 06 4l 82 O7 19", "tel <TELEPHONE>")]
    [TestCase("pass 0071 3829 44", "pass <DOSSIER>")]
    [TestCase("voici 88 41 22 07 15", "voici <DOSSIER>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("budget 2024-2025 : 1 200 000 euros")]
    [TestCase("3919, 3114, 3977 et 3939")]
    [TestCase("bus 12 14 16")]
    [TestCase("actes 1789-1805")]
    [TestCase("table décennale 1860 1870")]
    [TestCase("lots 12, 14, 16, 18 et 20")]
    [TestCase("réunion Teams, code 338 201 771")]
    [TestCase("du 12/03/2025 au 14/03/2025")]
    [TestCase("12 000 000")]
    [TestCase("SIRET 123 456 789 00012")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
