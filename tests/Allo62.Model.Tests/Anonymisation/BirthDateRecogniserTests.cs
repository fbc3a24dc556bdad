using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Dates of birth.</summary>
public sealed class BirthDateRecogniserTests
{
    [TestCase("la date de naissance exacte de la patiente, le trente et un mai mille neuf cent cinquante-trois",
        "la date de naissance exacte de la patiente, le <DATE_NAISSANCE>")]
    [TestCase("née le 3 mai 1987",
        "née le <DATE_NAISSANCE>")]
    [TestCase("né(e) le 03/05/87",
        "né(e) le <DATE_NAISSANCE>")]
    [TestCase("ddn 03/05/1987",
        "ddn <DATE_NAISSANCE>")]
    [TestCase("DDN : 03.05.1987",
        "DDN : <DATE_NAISSANCE>")]
    [TestCase("née 12.03.54",
        "née <DATE_NAISSANCE>")]
    [TestCase("nee le 12 03 1954",
        "nee le <DATE_NAISSANCE>")]
    [TestCase("né à Lens le 1er janvier 1950",
        "né à Lens le <DATE_NAISSANCE>")]
    [TestCase("date de naissance c'est le 12-03-1954",
        "date de naissance c'est le <DATE_NAISSANCE>")]
    [TestCase("né le trois mai mille neuf cent quatre vingt sept",
        "né le <DATE_NAISSANCE>")]
    [TestCase("née en mai 1987",
        "née en <DATE_NAISSANCE>")]
    [TestCase("ne le 12/03/1954",
        "ne le <DATE_NAISSANCE>")]
    [TestCase("Mme DUPONT Marie 12/03/1954",
        "Mme <PERSONNE> <DATE_NAISSANCE>")]
    [TestCase("né 12031954",
        "né <DATE_NAISSANCE>")]
    [TestCase("née le vingt-trois zéro cinq cinquante-deux",
        "née le <DATE_NAISSANCE>")]
    [TestCase("ddn 20.VII.1940",
        "ddn <DATE_NAISSANCE>")]
    [TestCase("nés tous deux le 3 mars 1971",
        "nés tous deux le <DATE_NAISSANCE>")]
    [TestCase("né le 1? avril 1962",
        "né le <DATE_NAISSANCE>")]
    [TestCase("née le 31 du 12 1950",
        "née le <DATE_NAISSANCE>")]
    [TestCase("D.D.N. 04/07/1955",
        "D.D.N. <DATE_NAISSANCE>")]
    [TestCase("12/05/1960 (date de naissance)",
        "<DATE_NAISSANCE> (date de naissance)")]
    [TestCase("née le 12/05/48 ou 15/12/48",
        "née le <DATE_NAISSANCE> ou <DATE_NAISSANCE>")]
    [TestCase("anniv le 14 juillet 1950",
        "anniv le <DATE_NAISSANCE>")]
    [TestCase("NE(E) LE : 07-08-1931",
        "NE(E) LE : <DATE_NAISSANCE>")]
    [TestCase("M. Traore / 12/12/1993 / alloc",
        "M. <PERSONNE> / <DATE_NAISSANCE> / alloc")]
    [TestCase("celle de son frère, 12/2/1953",
        "celle de son frère, <DATE_NAISSANCE>")]
    [TestCase("Mme Al-Khatib 20 Şubat 1990",
        "Mme <PERSONNE> <DATE_NAISSANCE>")]
    [TestCase("elle donne sa date, quatorze juillet cinquante-six",
        "elle donne sa date, <DATE_NAISSANCE>")]
    [TestCase("12/03/54 né à Lens",
        "<DATE_NAISSANCE> né à Lens")]
    [TestCase("nés le 12 et 13 mars 2019",
        "nés le <DATE_NAISSANCE>")]
    [TestCase("née à Lens (62) le 12 mars 1954",
        "née à Lens (62) le <DATE_NAISSANCE>")]
    [TestCase("mme Dupont du 12/03/54",
        "mme <PERSONNE> du <DATE_NAISSANCE>")]
    [TestCase("elle est du 12 mars 1948",
        "elle est du <DATE_NAISSANCE>")]
    [TestCase("ma fille, 12/03/2018",
        "ma fille, <DATE_NAISSANCE>")]
    [TestCase("née le vingt-deux du dix quarante-huit",
        "née le <DATE_NAISSANCE>")]
    [TestCase("née sous X à Arras le 16 septembre 1970",
        "née sous X à Arras le <DATE_NAISSANCE>")]
    [TestCase("né à Kayes 10 12 2008",
        "né à Kayes <DATE_NAISSANCE>")]
    [TestCase("d.n. 11 06 1978",
        "d.n. <DATE_NAISSANCE>")]
    [TestCase("nat. 11/06/1978",
        "nat. <DATE_NAISSANCE>")]
    [TestCase("vu le jour le 9 décembre 1971",
        "vu le jour le <DATE_NAISSANCE>")]
    [TestCase("ma fille Zoé du 14/02/2017",
        "ma fille <PERSONNE> du <DATE_NAISSANCE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("rdv le 12/03/2025 à 10h")]
    [TestCase("la naissance est prévue le 12 mai")]
    [TestCase("marié le 3 mai 1987")]
    [TestCase("il ne le 3 fois rien")]
    [TestCase("décision du 12/03/2003")]
    [TestCase("né à Lens")]
    [TestCase("je suis née en 1954")]
    [TestCase("rendez-vous avec l'assistante le 12/05/2025")]
    [TestCase("la loi du 11 février 2005")]
    [TestCase("rendez-vous le 12/05/2026 ou le 15/05/2026")]
    [TestCase("le bébé naîtra en mars")]
    [TestCase("loi du 11/02/2005")]
    [TestCase("rdv le 12/03/2026")]
    [TestCase("journal du 3/05/1936")]
    [TestCase("bail signé le 03/04/2019")]
    [TestCase("la date du quatorze juillet")]
    [TestCase("courrier de mme du 12/03/2025")]
    [TestCase("né prématuré, rdv le 12/03/2020")]
    [TestCase("vit au jour le jour, depuis le 12/03/2019")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
