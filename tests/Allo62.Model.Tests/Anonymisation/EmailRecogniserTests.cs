using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>E-mail addresses with @.</summary>
public sealed class EmailRecogniserTests
{
    [TestCase("le mail c'est contact\n@peinture-vasseur.fr sur deux lignes", "le mail c'est <EMAIL> sur deux lignes")]
    [TestCase("vasseur@\npeinture-vasseur.fr", "<EMAIL>")]
    [TestCase("vasseur@ac-lille\n.fr merci", "<EMAIL> merci")]
    [TestCase("fin le 30/09. nounou-lydie @ laposte . net", "fin le 30/09. <EMAIL>")]
    [TestCase("décision du 4 mars. lydie.vasseur@neuf.fr", "décision du 4 mars. <EMAIL>")]
    [TestCase("d vasseur@orange.fr", "<EMAIL>")]
    [TestCase("écrire à marie.dupont@orange.fr svp",
        "écrire à <EMAIL> svp")]
    [TestCase("MARIE-LOUISE_62@GMAIL.COM",
        "<EMAIL>")]
    [TestCase("jean.dupont @ free.fr",
        "<EMAIL>")]
    [TestCase("kevin62@hotmail",
        "<EMAIL>")]
    [TestCase("j.o'brien+caf@mail.co.uk, merci",
        "<EMAIL>, merci")]
    [TestCase("marie@gmail point com",
        "<EMAIL>")]
    [TestCase("mon mail:élise@laposte.net.",
        "mon mail:<EMAIL>.")]
    [TestCase("a@b.fr et c@d.fr",
        "<EMAIL> et <EMAIL>")]
    [TestCase("mail dupont.62@ hotmail fr",
        "mail <EMAIL>")]
    [TestCase("mail dupontmarie@hotmail fr",
        "mail <EMAIL>")]
    [TestCase("jean.dupont@gmail . com",
        "<EMAIL>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("le signe @ ne marche pas")]
    [TestCase("suivez @departement62")]
    [TestCase("le site pasdecalais.fr")]
    [TestCase("arobase")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
