using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names after a title.</summary>
public sealed class TitledPersonRecogniserTests
{
    [TestCase("Monsieur Hervé de Saint-Rémy conteste",
        "Monsieur <PERSONNE> conteste")]
    [TestCase("MAITRE AIT OUAHMANE AVOCAT",
        "MAITRE <PERSONNE> AVOCAT")]
    [TestCase("mme de wulf rappelle",
        "mme <PERSONNE> rappelle")]
    [TestCase("Mme DUPONT rappelle",
        "Mme <PERSONNE> rappelle")]
    [TestCase("M. Kowalski demande le RSA",
        "M. <PERSONNE> demande le RSA")]
    [TestCase("Mr et Mme Van Den Bossche",
        "Mr et Mme <PERSONNE>")]
    [TestCase("monsieur petit ne comprend pas",
        "monsieur <PERSONNE> ne comprend pas")]
    [TestCase("Mme Rose a appelé",
        "Mme <PERSONNE> a appelé")]
    [TestCase("le docteur Legrand est parti",
        "le docteur <PERSONNE> est parti")]
    [TestCase("Mme El Amrani Fatiha",
        "Mme <PERSONNE>")]
    [TestCase("mme dos santos maria",
        "mme <PERSONNE>")]
    [TestCase("Mme Lens de Béthune",
        "Mme <PERSONNE> de Béthune")]
    [TestCase("M. N'Diaye et Mme D'Hondt",
        "M. <PERSONNE> et Mme <PERSONNE>")]
    [TestCase("Mme zielinka appelle pour sa mère",
        "Mme <PERSONNE> appelle pour sa mère")]
    [TestCase("Mlle Marie-Claude LE GOFF",
        "Mlle <PERSONNE>")]
    [TestCase("M. J. Dupont",
        "M. <PERSONNE>")]
    [TestCase("Madame la directrice Lemoine",
        "Madame la directrice <PERSONNE>")]
    [TestCase("MME PETIT DEMANDE UN RDV POUR SA FILLE",
        "MME <PERSONNE> DEMANDE UN RDV POUR SA FILLE")]
    [TestCase("M. Jean Moulin, locataire",
        "M. <PERSONNE>, locataire")]
    [TestCase("le docteur vasseur",
        "le docteur <PERSONNE>")]
    [TestCase("M. Du Bois",
        "M. <PERSONNE>")]
    [TestCase("mr lin zhiwei",
        "mr <PERSONNE>")]
    [TestCase("M. hochart j-marie",
        "M. <PERSONNE>")]
    [TestCase("mme cornet rappelle",
        "mme <PERSONNE> rappelle")]
    [TestCase("DR HAGOPIAN A APPELE",
        "DR <PERSONNE> A APPELE")]
    [TestCase("Dr Bertincourt demande",
        "Dr <PERSONNE> demande")]
    [TestCase("MME COPIN NATHALIE",
        "MME <PERSONNE>")]
    [TestCase("MR FALL SERIGNE MBACKE SORT DE LA",
        "MR <PERSONNE> SORT DE LA")]
    [TestCase("VVE TAILLIEZ",
        "VVE <PERSONNE>")]
    [TestCase("Madame Ursule Le Bon de la Motte",
        "Madame <PERSONNE>")]
    [TestCase("famille zwartkoop",
        "famille <PERSONNE>")]
    [TestCase("mme d'hooghe",
        "mme <PERSONNE>")]
    [TestCase("Mme Le Floc'h",
        "Mme <PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("Madame, Monsieur, je vous écris")]
    [TestCase("Monsieur le Maire")]
    [TestCase("madame la présidente")]
    [TestCase("m'aider à remplir")]
    [TestCase("il me rappelle demain")]
    [TestCase("bonjour madame je voudrais")]
    [TestCase("la rue du Docteur Schaffner")]
    [TestCase("monsieur veut un rdv")]
    [TestCase("M. D.")]
    [TestCase("20 mm de pluie")]
    [TestCase("pr le rdv de demain")]
    [TestCase("madame de la mairie")]
    [TestCase("monsieur le maire")]
    [TestCase("mme déplore le retard")]
    [TestCase("mme auxil. de vie")]
    [TestCase("rue du Dr Calmette")]
    [TestCase("famille daccueil")]
    [TestCase("chez le docteur. Ché fini")]
    [TestCase("certificat 150 m. Contestation en cours")]
    [TestCase("la dame me dit madame sortez un peu")]
    [TestCase("monsieur de linformatike veut 380 euros")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
