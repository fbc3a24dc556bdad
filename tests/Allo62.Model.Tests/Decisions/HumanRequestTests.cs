using Allo62.Model.Decisions;

namespace Allo62.Model.Tests.Decisions;

public sealed class HumanRequestTests
{
    [TestCase("un humain svp")]
    [TestCase("UN HUMAIN SVP !!!")]
    [TestCase("Je veux parler à quelqu'un")]
    [TestCase("je voudrais parler à un vrai conseiller s'il vous plaît")]
    [TestCase("passez-moi un agent")]
    [TestCase("est-ce que je peux avoir quelqu'un au téléphone")]
    [TestCase("parler avec une vraie personne")]
    [TestCase("je ne veux pas d'un robot")]
    [TestCase("bonjour, un conseiller")]
    [TestCase("puis-je discuter avec une personne")]
    public void IsIn_AsksForAHuman_True(string text) => Assert.That(HumanRequest.IsIn(text), Is.True);

    [TestCase("j'ai un trou dans la route")]
    [TestCase("ma mère âgée ne peut plus parler à quelqu'un au téléphone")]
    [TestCase("je cherche quelqu'un pour aider mon père")]
    [TestCase("rendez-vous avec un conseiller en insertion")]
    [TestCase("je veux joindre une personne handicapée à mon dossier")]
    [TestCase("ma fille parle de droits humains à l'école")]
    [TestCase("je voudrais un rendez-vous avec l'assistante sociale")]
    [TestCase("")]
    [TestCase("un")]
    public void IsIn_TellsANeed_False(string text) => Assert.That(HumanRequest.IsIn(text), Is.False);
}
