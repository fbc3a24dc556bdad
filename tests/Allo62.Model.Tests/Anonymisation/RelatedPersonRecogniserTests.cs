using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names beside relatives and agents.</summary>
public sealed class RelatedPersonRecogniserTests
{
    [TestCase("mon mari mohamed est parti",
        "mon mari <PERSONNE> est parti")]
    [TestCase("ma fille rose ne dort plus",
        "ma fille <PERSONNE> ne dort plus")]
    [TestCase("mes enfants Lucas, Emma et Kelyah",
        "mes enfants <PERSONNE>, <PERSONNE> et <PERSONNE>")]
    [TestCase("usag. LEFEBVRE sans nouvelles",
        "usag. <PERSONNE> sans nouvelles")]
    [TestCase("Usager : zielinka",
        "Usager : <PERSONNE>")]
    [TestCase("rappeler Bocquillon demain",
        "rappeler <PERSONNE> demain")]
    [TestCase("suivi par Delcroix",
        "suivi par <PERSONNE>")]
    [TestCase("appel de Bocquillon",
        "appel de <PERSONNE>")]
    [TestCase("la petite Léa a été frappée",
        "la petite <PERSONNE> a été frappée")]
    [TestCase("je vis avec Sandrine",
        "je vis avec <PERSONNE>")]
    [TestCase("mon fils, Enzo, 3 ans",
        "mon fils, <PERSONNE>, 3 ans")]
    [TestCase("mon fils gaspard rousseau a 12 ans",
        "mon fils <PERSONNE> a 12 ans")]
    [TestCase("la maman de kelvyn",
        "la maman de <PERSONNE>")]
    [TestCase("un certain Zwartkoop",
        "un certain <PERSONNE>")]
    [TestCase("C/O Zwartkoop",
        "C/O <PERSONNE>")]
    [TestCase("la maman de Kelvyn",
        "la maman de <PERSONNE>")]
    [TestCase("usagère ramadani shpresa rappelle",
        "usagère <PERSONNE> rappelle")]
    [TestCase("mère Rima sans papiers",
        "mère <PERSONNE> sans papiers")]
    [TestCase("contact zwartkoop demain",
        "contact <PERSONNE> demain")]
    [TestCase("le fils zwartkoop",
        "le fils <PERSONNE>")]
    [TestCase("tutelle de zwartkoop",
        "tutelle de <PERSONNE>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("mon fils estt autiste")]
    [TestCase("mon mari boi")]
    [TestCase("mon propio veu me viré")]
    [TestCase("mon avocat diffère")]
    [TestCase("mon ami Facebook")]
    [TestCase("mon mari est décédé")]
    [TestCase("ma fille a 3 ans")]
    [TestCase("ma mère ne marche plus")]
    [TestCase("mon fils handicapé")]
    [TestCase("mes enfants et moi")]
    [TestCase("usager mécontent")]
    [TestCase("appel de la CAF")]
    [TestCase("rappeler demain")]
    [TestCase("mon ex me menace")]
    [TestCase("mon père malade")]
    [TestCase("suivi par la MDS de Lens")]
    [TestCase("ma petite fille est née")]
    [TestCase("mon voisin bruyant")]
    [TestCase("ma fille en 6e au collège")]
    [TestCase("mon mari et moi")]
    [TestCase("un certain temps")]
    [TestCase("la mère de famille")]
    [TestCase("ma mère enjambe encore sa baignoire")]
    [TestCase("mon fils mime son père")]
    [TestCase("ma belle-mère débarque à midi")]
    [TestCase("mon frère dilapide sa pension")]
    [TestCase("ma tante de Brebières")]
    [TestCase("ma soeur de Kharkiv")]
    [TestCase("un cousin du Québec")]
    [TestCase("mon beau-frère d'Auvergne")]
    [TestCase("un avocat à Saint-Omer")]
    [TestCase("mes enfants à Oujda")]
    [TestCase("mon ami soudanais")]
    [TestCase("usag. agri. avec dettes")]
    [TestCase("demander le FAJ")]
    [TestCase("la dame de laccueil")]
    [TestCase("mon petit fils passe un bilan avec linfirmiere")]
    [TestCase("rdv ophtalmo lundi")]
    [TestCase("sa fille denferme la porte")]
    [TestCase("mon frère prêtre part en retraite")]
    [TestCase("ma mère diabétik ne mange plus")]
    [TestCase("un ado bangladais dort chez nous")]
    [TestCase("Une dame du Touquet demande l'accueil")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
