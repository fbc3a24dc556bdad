using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Bank account numbers.</summary>
public sealed class IbanRecogniserTests
{
    [TestCase("virement FR76 1670 6982 6 9814930 96160 540 (refusé)",
        "virement <IBAN> (refusé)")]
    [TestCase("IBAN FR76 3000 6000 0112 3456 7890 189",
        "IBAN <IBAN>")]
    [TestCase("fr7630006000011234567890189 merci",
        "<IBAN> merci")]
    [TestCase("FR14-2004-1010-0505-0001-3M02-606",
        "<IBAN>")]
    [TestCase("compte belge BE68 5390 0754 7034",
        "compte belge <IBAN>")]
    [TestCase("DE89 3704 0044 0532 0130 00 en Allemagne",
        "<IBAN> en Allemagne")]
    [TestCase("GB29 NWBK 6016 1331 9268 19",
        "<IBAN>")]
    [TestCase("BR15 0000 0000 0000 1093 2840 814P 2",
        "<IBAN>")]
    [TestCase("PL61 1090 1014 0000 0712 1981 2874 pour la pension",
        "<IBAN> pour la pension")]
    [TestCase("FR76 3000 6000 0112 3456 7890 188 une faute",
        "<IBAN> une faute")]
    [TestCase("FR76 3000 6000 0112 3456 7890 18 il manque un chiffre",
        "<IBAN> il manque un chiffre")]
    [TestCase("RIB 30006 00001 12345678901 89",
        "RIB <IBAN>")]
    [TestCase("FR76 3000 6000 0112 3456 7890 189 06 12 34 56 78",
        "<IBAN> <TELEPHONE>")]
    [TestCase("IBAN F R 7 6 3 0 0 0 4 0 0 0 0 3 1 2 3 4 5 6 7 8 9 0 1 4 3",
        "IBAN <IBAN>")]
    [TestCase("FR76, 3000, 4008, 9200, 0006, 1347, 225",
        "<IBAN>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("mon nouveau RIB n'est pas pris en compte")]
    [TestCase("virement de 450 euros le 5 de chaque mois")]
    [TestCase("TVA FR 12")]
    [TestCase("il fait 30 degrés")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
