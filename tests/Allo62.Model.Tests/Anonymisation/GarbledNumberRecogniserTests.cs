using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class GarbledNumberRecogniserTests
{
    [TestCase("tél 06 98 01 3X 22",
        "tél <TELEPHONE>")]
    [TestCase("06 12 34 euh 56 78",
        "<TELEPHONE>")]
    [TestCase("06 douze 34 56 78",
        "<TELEPHONE>")]
    [TestCase("06 98 ?? 33 22",
        "<TELEPHONE>")]
    [TestCase("téléphone fixe 21 45 67 89",
        "téléphone fixe <TELEPHONE>")]
    [TestCase("carte bancaire 4970 10XX XXXX 7890",
        "carte bancaire <CARTE_BANCAIRE>")]
    [TestCase("06 12 34 56 78 ou 79",
        "<TELEPHONE> <TELEPHONE>")]
    [TestCase("06 12 34 56 78 ou 79 80",
        "<TELEPHONE> <TELEPHONE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("horaires 08 12 et 14 18")]
    [TestCase("ligne de recette 01/01/2025 00:00")]
    [TestCase("ouvert les 05 06 et 07 mars de 10 à 12")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
