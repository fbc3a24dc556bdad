using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Bank cards.</summary>
public sealed class BankCardRecogniserTests
{
    [TestCase("carte 4970 1012 3456 7890 refusée",
        "carte <CARTE_BANCAIRE> refusée")]
    [TestCase("4111111111111111",
        "<CARTE_BANCAIRE>")]
    [TestCase("5500-0000-0000-0004",
        "<CARTE_BANCAIRE>")]
    [TestCase("amex 3782 822463 10005",
        "amex <CARTE_BANCAIRE>")]
    [TestCase("ma cb c'est 4111111111111112",
        "ma cb c'est <CARTE_BANCAIRE>")]
    [TestCase("la carte finissant par 8574",
        "la carte finissant par <CARTE_BANCAIRE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("je n'ai plus de carte bancaire depuis le 12")]
    [TestCase("quatre chiffres : 1234")]
    [TestCase("4 enfants, 3 ans, 2 ans, 1 an")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
