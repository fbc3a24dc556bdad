using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names without a cue.</summary>
public sealed class ListedPersonRecogniserTests
{
    [TestCase("vous avez les Dhennin au douze",
        "vous avez les <PERSONNE> au douze")]
    [TestCase("Kevin Lefebvre cherche un logement",
        "<PERSONNE> cherche un logement")]
    [TestCase("kevin lefebvre cherche un logement",
        "<PERSONNE> cherche un logement")]
    [TestCase("LEROY Kevin, 19 ans",
        "<PERSONNE>, 19 ans")]
    [TestCase("DUPONT Marie demande APA",
        "<PERSONNE> demande APA")]
    [TestCase("KRZEWINSKI : dde EHPAD",
        "<PERSONNE> : dde EHPAD")]
    [TestCase("hier Pierre est venu",
        "hier <PERSONNE> est venu")]
    [TestCase("BOCQUILLON rappelle pour son APA",
        "<PERSONNE> rappelle pour son APA")]
    [TestCase("Bocquillon 06 12 34 56 78",
        "<PERSONNE> <TELEPHONE>")]
    [TestCase("la chambre de Kevin est humide",
        "la chambre de <PERSONNE> est humide")]
    [TestCase("Jean-Pierre Delattre",
        "<PERSONNE>")]
    [TestCase("Mayeul Prévost a appelé",
        "<PERSONNE> a appelé")]
    [TestCase("BLANC Kevin : dde CMI",
        "<PERSONNE> : dde CMI")]
    [TestCase("Ludovine Trachez a appelé",
        "<PERSONNE> a appelé")]
    [TestCase("Madame Skorupa et wojtczak",
        "Madame <PERSONNE> et <PERSONNE>")]
    [TestCase("Hennion, Paul. Objet : taxi",
        "<PERSONNE>, <PERSONNE>. Objet : taxi")]
    [TestCase("Van Den Bossche, maison secondaire",
        "<PERSONNE>, maison secondaire")]
    [TestCase("// petit jordan // né hier",
        "// <PERSONNE> // né hier")]
    [TestCase("benkhelifa rappelle",
        "<PERSONNE> rappelle")]
    [TestCase("maria da conceicao demain",
        "<PERSONNE> demain")]
    [TestCase("copie à S. Deswarte",
        "copie à <PERSONNE>")]
    [TestCase("P-Y Carlier absent",
        "<PERSONNE> absent")]
    [TestCase("M'Barek est passé",
        "<PERSONNE> est passé")]
    [TestCase("famille Al-Khatib",
        "famille <PERSONNE>")]
    [TestCase("Jennyfer sort demain",
        "<PERSONNE> sort demain")]
    [TestCase("rappel van der linden",
        "rappel <PERSONNE>")]
    [TestCase("accueil Enzo, 3 ans",
        "accueil <PERSONNE>, 3 ans")]
    [TestCase("moi tran van duc",
        "moi <PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("le collège Jean Moulin à Barlin")]
    [TestCase("l'hôpital Anne-Sarah")]
    [TestCase("la rue Jean Jaurès")]
    [TestCase("lycée Sophie Berthelot de Calais")]
    [TestCase("place du Général Leclerc")]
    [TestCase("à Saint-Pol-sur-Ternoise")]
    [TestCase("je voudrais une rose et une pierre")]
    [TestCase("avec prudence")]
    [TestCase("la ville de Lens")]
    [TestCase("rues Jean Bocquet et Paul Lemaire")]
    [TestCase("la Sainte-Catherine")]
    [TestCase("AUCUN logement")]
    [TestCase("Carrefour et Leclerc sont fermés")]
    [TestCase("Claire et nette réponse svp")]
    [TestCase("JE SUIS SEULE AVEC MES ENFANTS")]
    [TestCase("Bonjour Madame")]
    [TestCase("la place des frères Lumière")]
    [TestCase("martin-pêcheur mort dans la Canche")]
    [TestCase("renvoyé Bison Futé")]
    [TestCase("une mégane noire")]
    [TestCase("le petit garçon")]
    [TestCase("formulaire coché")]
    [TestCase("le maillot jaune")]
    [TestCase("très brillant")]
    [TestCase("bon Dieu")]
    [TestCase("CNAOP ou ns ?")]
    [TestCase("orienter CCAPEX")]
    [TestCase("MDADT concernée")]
    [TestCase("demandait HABIL. familiale")]
    [TestCase("vitamine D. Ensuite")]
    [TestCase("L'Oréal")]
    [TestCase("accueil Jean Moulin")]
    [TestCase("Oscar, le réseau régional, passe à 8 h")]
    [TestCase("Conférence « Frida Lahaye et les autres » à la médiathèque")]
    [TestCase("les Restos sont fermés")]
    [TestCase("je me sens mal jose pas le dire")]
    [TestCase("j'ai loué à Stella en août")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
