using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>E-mail addresses as one says them.</summary>
public sealed class SpokenEmailRecogniserTests
{
    [TestCase("lvasseur a commercial orange point fr",
        "<EMAIL>")]
    [TestCase("l.vasseur (a) ville-arras.fr",
        "<EMAIL>")]
    [TestCase("mon mail : l.vasseur [a] cd62.fr",
        "mon mail : <EMAIL>")]
    [TestCase("lvasseur62_at_hotmail.com",
        "<EMAIL>")]
    [TestCase("mon mail c'est marie point dupont arobase gmail point com",
        "mon mail c'est <EMAIL>")]
    [TestCase("kevin soixante deux arobase orange point fr merci",
        "<EMAIL> merci")]
    [TestCase("jean tiret paul point martin arobase ac tiret lille point fr",
        "<EMAIL>")]
    [TestCase("karim underscore haddad arrobase hotmail point fr",
        "<EMAIL>")]
    [TestCase("sophie62 arobase yahoo.fr",
        "<EMAIL>")]
    [TestCase("sophie.martin (at) laposte.net",
        "<EMAIL>")]
    [TestCase("mail m.a.r.i.e arobase sfr.fr",
        "mail <EMAIL>")]
    [TestCase("odile lefebvre tout attaché arobase gmail point com",
        "<EMAIL>")]
    [TestCase("odilelefebvre arobase gmail com",
        "<EMAIL>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("je ne trouve pas l'arobase sur le clavier")]
    [TestCase("il habite chez moi à un point tel que")]
    [TestCase("le point de rendez-vous")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
