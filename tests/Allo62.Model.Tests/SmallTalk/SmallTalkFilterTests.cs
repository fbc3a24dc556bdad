using Allo62.Model.Packaging;
using Allo62.Model.SmallTalk;
using Allo62.Model.Text;
using Allo62.Tests.Shared;
using CsCheck;

namespace Allo62.Model.Tests.SmallTalk;

internal sealed class SmallTalkFilterTests
{
    // Whole lines will do: the commas of the file are borders between clauses too.
    private static readonly SmallTalkFilter Filter = SmallTalkLearner.Learn(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "log", "2024.csv")));

    [TestCase("Bonjour, j'espère que vous allez bien et que ce message arrivera à la bonne personne. Mon RSA est suspendu.", "mon rsa est suspendu")]
    [TestCase("Mon RSA est suspendu ; merci beaucoup de m'avoir lu, je vous souhaite une bonne journée !", "mon rsa est suspendu")]
    [TestCase("Désolé de vous embêter avec ça, un arbre est tombé sur la D939, merci d'avance pour votre aide", "un arbre est tombe sur la d000")]
    public void Normalise_SmallTalkAroundANeed_LeftOut(string text, string left) => Assert.That(Normalise(text), Is.EqualTo(left));

    [TestCase("Mon RSA est suspendu, merci à la dame du guichet, on me doit deux mois")]
    [TestCase("nid de poule avenue Kennedy, Arras, qui répare")]
    [TestCase("je ne sais pas à qui m'adresser mon RSA est suspendu")]
    public void Normalise_NeedAtBothEndsOrOneClause_Kept(string text) => Assert.That(Normalise(text), Is.EqualTo(TextNormaliser.Normalise(text)));

    [Test]
    public void Normalise_NothingButSmallTalk_Kept()
    {
        const string text = "J'espère que vous allez bien, je vous remercie de m'avoir lu.";
        Assert.That(Normalise(text), Is.EqualTo(TextNormaliser.Normalise(text)));
    }

    [Test]
    public void Learn_FewRequests_LeavesNothingOut()
    {
        var text = new NormalisedText();
        SmallTalkLearner.Learn([.. SampleRequests.All.Select(row => row.Text)]).Normalise("Merci de m'avoir lu, mon RSA est suspendu", text);
        Assert.That(text.ToString(), Is.EqualTo("de m avoir lu mon rsa est suspendu"));
    }

    [Test]
    public void Normalise_WhatItLeft_StaysTheSame() =>
        Gen.Select(Gen.Int[0, SmallTalkSentences.Before.Count - 1], Gen.String, Gen.Int[0, SmallTalkSentences.After.Count - 1]).Sample((before, text, after) =>
        {
            var once = Normalise($"{SmallTalkSentences.Before[before]} {text} {SmallTalkSentences.After[after]}");
            return Normalise(once) == once;
        });

    [Test]
    public void SmallTalkFormat_WrittenAndRead_LeavesOutTheSame()
    {
        var read = SmallTalkFormat.Read(SmallTalkFormat.Write(Filter));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Pieces.Keys, Is.EqualTo(Filter.Pieces.Keys));
            Assert.That(read.Odds, Is.EqualTo(Filter.Odds));
        }
    }

    [Test]
    public void SmallTalkFormat_HalfAPiece_Refused() =>
        Assert.That(() => SmallTalkFormat.Read(SmallTalkFormat.Write(Filter).AsSpan(1)), Throws.TypeOf<FormatException>().With.Message.Contains("length"));

    [Test]
    public void SmallTalkFormat_PiecesOutOfOrder_Refused() =>
        Assert.That(() => SmallTalkFormat.Read(new byte[24]), Throws.TypeOf<FormatException>().With.Message.Contains("order"));

    private static string Normalise(string text)
    {
        var result = new NormalisedText();
        Filter.Normalise(text, result);
        return result.ToString();
    }
}
