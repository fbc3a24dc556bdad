using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Codes after any word that announces one.</summary>
public sealed class AnnouncedCodeRecogniserTests
{
    [TestCase("n° ticket 48812", "n° ticket <DOSSIER>")]
    [TestCase("identifiant jdupont62", "identifiant <DOSSIER>")]
    [TestCase("Réf B7K92 relance", "Réf <DOSSIER> relance")]
    [TestCase("client veolia CL 88412-03", "client veolia <DOSSIER>")]
    [TestCase("créance KR 4471-2023", "créance <DOSSIER>")]
    [TestCase("écrou 28841", "écrou <DOSSIER>")]
    [TestCase("procès-verbal 01844/2025", "procès-verbal <DOSSIER>")]
    [TestCase("récépissé de dépôt RCP77102", "récépissé de dépôt <DOSSIER>")]
    [TestCase("numéro d'allocataire deux points 5 1 3 8 0 9 2", "numéro d'allocataire deux points <DOSSIER>")]
    [TestCase("police d'assurance AX 7709 441 K 03", "police d'assurance <DOSSIER>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("dossier APA 2023")]
    [TestCase("demande FSL 2023")]
    [TestCase("facture de 12500 euros")]
    [TestCase("demande de 3 pièces")]
    [TestCase("allocataire depuis 1998")]
    [TestCase("contrat de 35 heures")]
    [TestCase("feuille S3110")]
    [TestCase("compte 12000 €")]
    [TestCase("courrier sous 30 jours")]
    [TestCase("dossier du 12/03/2025")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
