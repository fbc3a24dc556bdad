using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Postal addresses.</summary>
public sealed class AddressRecogniserTests
{
    [TestCase("1104 route nationale, pas la départementale",
        "<ADRESSE>, pas la départementale")]
    [TestCase("résid. Les Tilleuls, chb 211",
        "<ADRESSE>")]
    [TestCase("rés. du Parc entrée 3 log. 27, contact",
        "<ADRESSE>, contact")]
    [TestCase("j'habite 12 rue des Lilas à Lens",
        "j'habite <ADRESSE> à Lens")]
    [TestCase("12 bis, avenue Roger Salengro, appt 4, 62300 Lens",
        "<ADRESSE> Lens")]
    [TestCase("hab. 4 rue des lilas à lens",
        "hab. <ADRESSE> à lens")]
    [TestCase("3 impasse du Moulin 62000 Arras",
        "<ADRESSE> Arras")]
    [TestCase("au 45, bd de la République",
        "au <ADRESSE>")]
    [TestCase("7 rue du 8 mai 1945 à Avion",
        "<ADRESSE> à Avion")]
    [TestCase("n° 12 rue Pasteur",
        "<ADRESSE>")]
    [TestCase("résidence Les Glycines, bât B, appt 12",
        "<ADRESSE>")]
    [TestCase("rue Pasteur n° 14 à Lens",
        "<ADRESSE> à Lens")]
    [TestCase("douze rue des lilas",
        "<ADRESSE>")]
    [TestCase("12 RUE DES LILAS 62300 LENS",
        "<ADRESSE> LENS")]
    [TestCase("18 rue du Général de Gaulle à Hesdin",
        "<ADRESSE> à Hesdin")]
    [TestCase("2 place de la Mairie",
        "<ADRESSE>")]
    [TestCase("5 Grand Place",
        "<ADRESSE>")]
    [TestCase("12b rue victor hugo lens",
        "<ADRESSE> lens")]
    [TestCase("demeurant rue Pasteur à Lens",
        "demeurant <ADRESSE> à Lens")]
    [TestCase("appartement 12, 3e étage",
        "<ADRESSE>")]
    [TestCase("12/14 route d'Arras",
        "<ADRESSE>")]
    [TestCase("6 r. des Fleurs",
        "<ADRESSE>")]
    [TestCase("22 cité des Fleurs à Marles",
        "<ADRESSE> à Marles")]
    [TestCase("7 place d'alésia à Lens",
        "<ADRESSE> à Lens")]
    [TestCase("au 14 de la rue Zola",
        "au <ADRESSE>")]
    [TestCase("12 RUE R. SALENGRO LENS",
        "<ADRESSE> LENS")]
    [TestCase("118 route nationale, 62860 Marquion",
        "<ADRESSE> Marquion")]
    [TestCase("au 3e étage, porte gauche, 41 boulevard Gambetta",
        "au <ADRESSE>, <ADRESSE>")]
    [TestCase("chemin rural dit des Vaches, parcelle 14",
        "<ADRESSE>")]
    [TestCase("cité 9, coron B, maison 214",
        "<ADRESSE>")]
    [TestCase("rue neuve n° 23",
        "<ADRESSE>")]
    [TestCase("rue de la Paix (n° 18)",
        "<ADRESSE>)")]
    [TestCase("rue de la Paix numéro dix-huit",
        "<ADRESSE>")]
    [TestCase("18 rue d'Arras appart 203 2e",
        "<ADRESSE>")]
    [TestCase("habite rue du Stade à Avion",
        "habite <ADRESSE> à Avion")]
    [TestCase("camping des Dunes, emplacement 45",
        "<ADRESSE>")]
    [TestCase("foyer Adoma chambre 118",
        "foyer Adoma <ADRESSE>")]
    [TestCase("5 r. du Gal Leclerc, rdc",
        "<ADRESSE>")]
    [TestCase("8 quinquies rue Haute",
        "<ADRESSE>")]
    [TestCase("112 bd Basly 2e ét. gauche",
        "<ADRESSE>")]
    [TestCase("bp 40217, 62005 Arras",
        "<ADRESSE> Arras")]
    [TestCase("douze résidence du parc bâtiment a à Méricourt",
        "<ADRESSE> à Méricourt")]
    [TestCase("avenue Salengro appartement vingt deux",
        "<ADRESSE>")]
    [TestCase("six rue des mineurs soixante deux deux cent vingt Carvin",
        "<ADRESSE> Carvin")]
    [TestCase("Ferme de Tardinghen, 2 rue du Phare",
        "<ADRESSE>")]
    [TestCase("FJT 10 rue d'Amiens",
        "<ADRESSE>")]
    [TestCase("dort tente n°6",
        "dort <ADRESSE>")]
    [TestCase("Maison éclusière n° 4, quai du canal",
        "<ADRESSE>, <ADRESSE>")]
    [TestCase("habite 4 cité du 3 à Lens",
        "habite <ADRESSE> à Lens")]
    [TestCase("34 rue de la fosse 12",
        "<ADRESSE>")]
    [TestCase("45 route départementale 939",
        "<ADRESSE>")]
    [TestCase("3 bis ruelle à l'eau",
        "<ADRESSE>")]
    [TestCase("mobil-home 24",
        "<ADRESSE>")]
    [TestCase("rue Zola 12 Lens",
        "<ADRESSE> Lens")]
    [TestCase("Lieudit Le Rietz, route de Fruges 62560",
        "<ADRESSE>")]
    [TestCase("rue des Acacias, maison 8",
        "<ADRESSE>")]
    [TestCase("adr quai de la Colme 3 Watten",
        "adr <ADRESSE> Watten")]
    [TestCase("3 bis-4 rue Pasteur",
        "<ADRESSE>")]
    [TestCase("foyer Adoma, chambre 317",
        "<ADRESSE>")]
    [TestCase("12bis r Pasteur 3 enfants",
        "<ADRESSE> 3 enfants")]
    [TestCase("5, rue du 19-Mars-1962",
        "<ADRESSE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("un trou rue de la Gare à Lens")]
    [TestCase("lampadaire cassé rue Victor Hugo")]
    [TestCase("l'avenue Jean Jaurès est barrée")]
    [TestCase("2 places en crèche à Arras")]
    [TestCase("3 cours de français par semaine")]
    [TestCase("un appartement de 3 pièces")]
    [TestCase("la D939 vers Hesdin")]
    [TestCase("la route de Béthune est glissante")]
    [TestCase("il y a 2 routes possibles")]
    [TestCase("place des Héros à Arras")]
    [TestCase("le 12 la rue est barrée")]
    [TestCase("à 10 h rue de la Gare")]
    [TestCase("la résidence Les Glycines à Lens")]
    [TestCase("1 place de parking")]
    [TestCase("logement 2 chambres")]
    [TestCase("appartement F4 à Béthune")]
    [TestCase("logement T3")]
    [TestCase("lampadaire en panne rue Pasteur")]
    [TestCase("la route nationale est fermée")]
    [TestCase("maison 1958 à isoler")]
    [TestCase("chambre 2 personnes")]
    [TestCase("rdv MDS porte 3, 1er étage")]
    [TestCase("une maison de 3 chambres")]
    [TestCase("gîte à Wissant")]
    [TestCase("la chaussée de la RD 133, c'est moi")]
    [TestCase("logement à Hucqueliers 5 ch. Veut savoir")]
    [TestCase("le plus vieux porte 1743")]
    [TestCase("la crèche a fermé sa porte y a plus de place")]
    [TestCase("on peut consulter sans accord, au 2e étage, porte 208")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
