using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Homes that are said without a street.</summary>
public sealed class NamedHomeRecogniserTests
{
    [TestCase("propriétaire de la ferme du lieu-dit Le Fond de Vaux à Wissant",
        "propriétaire de la ferme du <ADRESSE> à Wissant")]
    [TestCase("j'habite 12 les marronniers à Outreau", "j'habite <ADRESSE> à Outreau")]
    [TestCase("14 Jean Jaurès à Liévin", "<ADRESSE> à Liévin")]
    [TestCase("adr: 45 Victor Hugo", "adr: <ADRESSE>")]
    [TestCase("vit sans eau au lieu dit la Cauchie", "vit sans eau au <ADRESSE>")]
    [TestCase("demeure hameau de Cocove", "demeure <ADRESSE>")]
    [TestCase("clé chez la voisine du n° 33", "clé chez la voisine du n° <ADRESSE>")]
    [TestCase("Paul Martin, au 118 ter", "<PERSONNE>, au <ADRESSE>")]
    [TestCase("12 Les Marronniers, Outreau", "<ADRESSE>, Outreau")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("habite Arras depuis 12 ans, vit avec 3 enfants")]
    [TestCase("vit à 4 dans un studio")]
    [TestCase("vit au foyer départemental de l'enfance")]
    [TestCase("habite la cité scolaire de Lens")]
    [TestCase("il vit dans une résidence autonomie")]
    [TestCase("demander le 15 à la voisine")]
    [TestCase("la place Foch, 12 voitures mal garées")]
    [TestCase("l'école Jean Jaurès de Lens")]
    [TestCase("le 12 Jean Jaurès")]
    [TestCase("trouvé sur aire A26, seul")]
    [TestCase("ancien placé, foyer Boulogne 88-97, réclame")]
    [TestCase("accident au lieu-dit La Cauchie")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
