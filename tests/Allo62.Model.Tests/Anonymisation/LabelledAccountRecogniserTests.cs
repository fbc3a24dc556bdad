using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class LabelledAccountRecogniserTests
{
    [TestCase("rib banque 20041 guichet 01005 compte 0500013M026 clé 06",
        "rib banque <IBAN>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("la banque et le guichet 3")]
    [TestCase("guichet 12 de la gare")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
