using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>E-mail addresses whose @ was lost or replaced.</summary>
public sealed class BrokenEmailRecogniserTests
{
    [TestCase("mail : lydie.vasseurgmail.com manque le signe", "mail : <EMAIL> manque le signe")]
    [TestCase("lvasseur62àgmail.com", "<EMAIL>")]
    [TestCase("mail : lvasseur.orange.fr", "mail : <EMAIL>")]
    [TestCase("lvasseur62 gmail com", "<EMAIL>")]
    [TestCase("jeandupont62 a gmail.com",
        "<EMAIL>")]
    [TestCase("mail sylvie.lefebvre gmail.com",
        "mail <EMAIL>")]
    [TestCase("mail dupont.jean @ gmail . com",
        "mail <EMAIL>")]
    [TestCase("odile-lefebvre\"at\"orange.fr",
        "<EMAIL>")]
    [TestCase("odile.lefebvre-at-orange.fr",
        "<EMAIL>")]
    [TestCase("odile.lefebvre(a)free.fr",
        "<EMAIL>")]
    [TestCase("mail jeandupont gmail.com",
        "mail <EMAIL>")]
    [TestCase("mail jeandupont gmail com",
        "mail <EMAIL>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("mon gmail.com ne marche plus")]
    [TestCase("je suis chez orange")]
    [TestCase("aller sur laposte.net")]
    [TestCase("le site free.fr est en panne")]
    [TestCase("la porte orange. Fr")]
    [TestCase("mon mail orange ne marche plus")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
