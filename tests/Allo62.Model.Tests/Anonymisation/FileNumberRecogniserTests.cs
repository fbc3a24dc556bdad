using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Numbers of files and beneficiaries.</summary>
public sealed class FileNumberRecogniserTests
{
    [TestCase("contrat MAIF 3 715 208 M",
        "contrat <DOSSIER>")]
    [TestCase("alloc 3058821 lettre clé R",
        "alloc <DOSSIER>")]
    [TestCase("n° alloc 1234567",
        "n° alloc <DOSSIER>")]
    [TestCase("dossier MDPH 62-123456",
        "dossier MDPH <DOSSIER>")]
    [TestCase("allocataire CAF n° 1234567 K",
        "allocataire CAF n° <DOSSIER>")]
    [TestCase("dossier n° 2024/1234",
        "dossier n° <DOSSIER>")]
    [TestCase("N/Réf : ABC-12345",
        "N/Réf : <DOSSIER>")]
    [TestCase("RG 24/01234 au tribunal",
        "RG <DOSSIER> au tribunal")]
    [TestCase("mon numéro fiscal 1234567890123",
        "mon numéro fiscal <DOSSIER>")]
    [TestCase("dossier 123 456 789",
        "dossier <DOSSIER>")]
    [TestCase("contrat EDF 6 012 345 678",
        "contrat EDF <DOSSIER>")]
    [TestCase("récépissé n° 6203012345",
        "récépissé n° <DOSSIER>")]
    [TestCase("voici le 12345678",
        "voici le <DOSSIER>")]
    [TestCase("CNI X4RTBPFW4",
        "CNI <DOSSIER>")]
    [TestCase("réf courrier DGAS/2025/0456",
        "réf courrier <DOSSIER>")]
    [TestCase("mutuelle contrat CT 774 019 2B",
        "mutuelle contrat <DOSSIER>")]
    [TestCase("RG F 21/00392",
        "RG <DOSSIER>")]
    [TestCase("inversion des dossiers 88214 et 88241",
        "inversion des dossiers <DOSSIER> et <DOSSIER>")]
    [TestCase("dossier CAF 3 307 518 M",
        "dossier CAF <DOSSIER>")]
    [TestCase("agrément 0628-2017-331",
        "agrément <DOSSIER>")]
    [TestCase("numéro 062 041 234 567 89012",
        "numéro <DOSSIER>")]
    [TestCase("ma demande porte le numéro 2024/062/55173",
        "ma demande porte le numéro <DOSSIER>")]
    [TestCase("N/Réf : AH/DL 240318",
        "N/Réf : <DOSSIER>")]
    [TestCase("NEPH 2306 6210 0987",
        "NEPH <DOSSIER>")]
    [TestCase("jugt 21/3094",
        "jugt <DOSSIER>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("dossier RSA 635,71 €")]
    [TestCase("dossier déposé en 2024")]
    [TestCase("dossier APA 2023")]
    [TestCase("article L262-1 du code")]
    [TestCase("loi n° 2002-1234 du 2 janvier 2002")]
    [TestCase("cerfa n° 15692*01")]
    [TestCase("la CAF au 3230")]
    [TestCase("j'appelle la caf, 2 enfants")]
    [TestCase("dossier MDPH en attente depuis 8 mois")]
    [TestCase("indu de 1 234 567 euros")]
    [TestCase("compte 1500 euros")]
    [TestCase("RSA 1200 euros")]
    [TestCase("dossier du 12/03/2025")]
    [TestCase("notice n°52295 du formulaire")]
    [TestCase("loyer de 3 307 m")]
    [TestCase("error 0x80070005")]
    [TestCase("le numéro 3919")]
    [TestCase("CARTE VITALE : CPAM 3646. USAGER REORIENTE")]
    [TestCase("registre matricule de 1887")]
    [TestCase("facture de 1200 pour la peinture")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
