using Allo62.Model.Intents;
using Allo62.Model.Urgency;

namespace Allo62.Model.Tests.Urgency;

public sealed class UrgencyDetectorTests
{
    private static readonly UrgencyDetector Detector = UrgencyDetector.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "urgency.json")));

    [TestCase("mon mari est par terre il respire plus", UrgencyLevel.Vital)]
    [TestCase("bonjour madame excusez moi, ça sent le gaz dans la cuisine", UrgencyLevel.Vital)]
    [TestCase("il est derrière la porte avec un couteau", UrgencyLevel.Vital)]
    [TestCase("IL Y A LE FEU CHEZ LE VOISIN", UrgencyLevel.Vital)]
    [TestCase("elle a avalé toute une boite de cachets", UrgencyLevel.Vital)]
    [TestCase("Mon père est tombé dans la cuisine, il ne répond plus quand je lui parle", UrgencyLevel.Vital)]
    [TestCase("Y a de la fumée plein l'escalier et des gens crient au deuxième", UrgencyLevel.Vital)]
    [TestCase("Ma fille a avalé toute la boîte de Doliprane il y a dix minutes", UrgencyLevel.Vital)]
    [TestCase("Le bébé est devenu bleu, il respire bizarrement", UrgencyLevel.Vital)]
    [TestCase("Help me my baby is not breathing", UrgencyLevel.Vital)]
    [TestCase("My husband hits me, where can I go?", UrgencyLevel.Urgent)]
    [TestCase("je n'ose plus rentrer chez moi", UrgencyLevel.Urgent)]
    [TestCase("j'en peux plus envie de mourir", UrgencyLevel.Urgent)]
    [TestCase("on dort dans la voiture avec les petits", UrgencyLevel.Urgent)]
    [TestCase("ils m’ont coupé l’électricité ce matin", UrgencyLevel.Urgent)]
    [TestCase("frigo vide, rien a manger pour les gosses", UrgencyLevel.Urgent)]
    [TestCase("l'huissier est passé pour le loyer", UrgencyLevel.Urgent)]
    [TestCase("je meurs de rire", UrgencyLevel.None)]
    [TestCase("mon ordinateur est mort", UrgencyLevel.None)]
    [TestCase("Mon père a fait un infarctus il y a cinq ans, il va bien, il voudrait une carte de stationnement", UrgencyLevel.None)]
    [TestCase("Notre association organise une course contre la maltraitance des enfants", UrgencyLevel.None)]
    [TestCase("Est-ce que vous recrutez pour le 115 ?", UrgencyLevel.None)]
    [TestCase("le standard de la mairie ne répond plus", UrgencyLevel.None)]
    [TestCase("je cherche une formation aux premiers secours", UrgencyLevel.None)]
    [TestCase("l'incendie de 1915 dans les archives du village", UrgencyLevel.None)]
    [TestCase("exposition sur les violences faites aux femmes", UrgencyLevel.None)]
    [TestCase("c'est urgent j'ai besoin de mon attestation", UrgencyLevel.None)]
    [TestCase("je vais tuer mon voisin avec son bruit", UrgencyLevel.None)]
    [TestCase("je n'ai pas envie de mourir idiot", UrgencyLevel.None)]
    [TestCase("mon rsa est bloqué", UrgencyLevel.None)]
    [TestCase("", UrgencyLevel.None)]
    public void Assess_Table_GivesTheLevel(string text, UrgencyLevel level) => Assert.That(Detector.Assess(text).Level, Is.EqualTo(level));

    [Test]
    public void Assess_VitalAndUrgent_VitalWins()
    {
        var assessment = Detector.Assess("on m'a coupé le courant et mon fils ne respire plus");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(assessment.Level, Is.EqualTo(UrgencyLevel.Vital));
            Assert.That(assessment.Numbers[0].Number, Is.EqualTo("15"));
            Assert.That(assessment.Message, Is.Not.Empty);
        }
    }

    [Test]
    public void Assess_ModelIsSure_UrgentWithTheCategorysGuidance()
    {
        var prediction = new IntentPrediction([new RankedCategory("violences", 0.4), new RankedCategory("justice_droits", 0.3)], 0, 0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Detector.Assess("il surveille tout ce que je fais").Level, Is.EqualTo(UrgencyLevel.None));
            Assert.That(Detector.Assess("il surveille tout ce que je fais", prediction).Rule, Is.EqualTo("model"));
            Assert.That(Detector.Assess("il surveille tout ce que je fais", prediction).Numbers[0].Number, Is.EqualTo("3919"));
            Assert.That(Detector.Assess("exposition sur les violences", prediction).Level, Is.EqualTo(UrgencyLevel.None));
        }
    }

    [TestCase("suicid*", "elle s'est suicidée", true)]
    [TestCase("(rue|salle de bain)", "dans la salle de bain", true)]
    [TestCase("(rue|salle de bain)", "dans la salle", false)]
    [TestCase("coup* ... eau", "ils ont coupé hier matin l'eau", true)]
    [TestCase("coup* ... eau", "coupé un deux trois quatre cinq six eau", false)]
    [TestCase("a [la] rue", "a rue", true)]
    [TestCase("a [la] rue", "à la rue", true)]
    public void Phrase_Pattern_Matches(string pattern, string text, bool matches)
    {
        var definition = Definition(new Rule("r", UrgencyLevel.Urgent, "g", [pattern]));
        Assert.That(UrgencyDetector.From(definition).Assess(text).Level, Is.EqualTo(matches ? UrgencyLevel.Urgent : UrgencyLevel.None));
    }

    [Test]
    public void From_SeveralFaults_AllInOneMessage()
    {
        var definition = Definition(new Rule("r", UrgencyLevel.None, "absent", ["(a|b"])) with { ModelThreshold = 2 };
        Assert.That(() => UrgencyDetector.From(definition), Throws.TypeOf<FormatException>().With.Message.Contains("$.rules[0].level")
            .And.Message.Contains("'absent'").And.Message.Contains("$.rules[0].phrases[0]").And.Message.Contains("$.modelThreshold"));
    }

    [Test]
    public void Read_NotADefinition_SaysWhere() =>
        Assert.That(() => UrgencyDetector.Read("{\"rules\": 3}"), Throws.TypeOf<FormatException>().With.Message.Contains("$.rules"));

    private static UrgencyDefinition Definition(params Rule[] rules) => new()
    {
        Numbers = new Dictionary<string, UrgencyNumber> { ["15"] = new("15", "SAMU") },
        Guidance = new Dictionary<string, Guidance> { ["g"] = new("Appelez.", ["15"]) },
        Rules = rules,
        LookAlikes = [],
        ModelThreshold = 0.3,
        GuidanceOfCategory = new Dictionary<string, string>(),
        GuidanceOfModel = new ModelGuidance("g", "g"),
    };
}
