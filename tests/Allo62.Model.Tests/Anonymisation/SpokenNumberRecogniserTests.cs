using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Numbers said in words.</summary>
public sealed class SpokenNumberRecogniserTests
{
    [TestCase("zéro six, deux fois vingt-deux, soixante, zéro un",
        "<TELEPHONE>")]
    [TestCase("vous mettez plus trente-trois, six, trente-huit, zéro neuf, vingt-quatre, quatre-vingt-un",
        "vous mettez <TELEPHONE>")]
    [TestCase("je vous lis, FR quatre-vingt-dix-huit, deux mille quarante et un, quatre-vingt-deux mille quatre cent dix-neuf, et la suite zéro deux six cinq zéro, non",
        "je vous lis, <IBAN>, non")]
    [TestCase("zéro six douze trente quatre cinquante six soixante dix huit",
        "<TELEPHONE>")]
    [TestCase("c'est le zéro trois, vingt et un, quarante-cinq, soixante-sept, quatre-vingt-neuf",
        "c'est le <TELEPHONE>")]
    [TestCase("zero sept euh quatre vingt un zéro zéro douze trente deux voilà",
        "<TELEPHONE> voilà")]
    [TestCase("zéro six un deux trois quatre cinq six sept huit",
        "<TELEPHONE>")]
    [TestCase("06 douze trente-quatre 56 78",
        "<TELEPHONE>")]
    [TestCase("plus trente trois six douze trente quatre cinquante six soixante dix huit",
        "<TELEPHONE>")]
    [TestCase("mon dossier c'est le soixante deux douze trente quatre",
        "mon dossier c'est le <DOSSIER>")]
    [TestCase("numéro de sécu deux cinquante et un zéro huit soixante deux zéro soixante cinq zéro treize et la clé zéro trois",
        "numéro de sécu <NIR>")]
    [TestCase("mon iban fr soixante seize trente mille trois zéro onze quatre vingt sept",
        "mon iban <IBAN>")]
    [TestCase("mon numéro c'est trois millions quatre cent douze mille deux cent sept lettre p",
        "mon numéro c'est <DOSSIER>")]
    [TestCase("la référence c'est f s l barre vingt quatre barre zéro zéro six sept neuf",
        "la référence c'est <DOSSIER>")]
    [TestCase("la sécu c'est un soixante quinze zéro sept deux a zéro zéro quatre",
        "la sécu c'est <NIR>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("j'ai deux enfants de six et douze ans")]
    [TestCase("soixante euros")]
    [TestCase("il est dix heures vingt")]
    [TestCase("les quatre cinq derniers mois")]
    [TestCase("un deux trois")]
    [TestCase("trois mille quatre cent euros")]
    [TestCase("alors, zéro huit cents, vingt, trente, zéro zéro, c'est gratuit")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
