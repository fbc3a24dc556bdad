using Allo62.Model.Data;
using Allo62.Model.Learning;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Learning;

public sealed class ColdStartTests
{
    private static readonly TrainingOptions Options = new() { Iterations = 10 };

    private static readonly LabelledRequest[] Catalogue =
    [
        .. SampleRequests.Of("logement_social", "Demande de logement HLM", "Vous attendez un logement social depuis longtemps.", "Attribution, mutation, loyer modéré"),
        .. SampleRequests.Of("archives", "Archives départementales", "Vous cherchez un acte ancien ou vos ancêtres.", "Généalogie, registres paroissiaux"),
    ];

    private static LabelledRequest[] Sentences => [.. Catalogue.Select(row => row with { IsFromCatalogue = true })];

    [Test]
    public void Train_CatalogueBesideRows_AnswersCategoriesWithoutARow()
    {
        var model = new IntentTrainer(Options).Train([.. SampleRequests.All, .. Sentences]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.Classifier.Classify("je voudrais un logement hlm").Top.Category, Is.EqualTo("logement_social"));
            Assert.That(model.Classifier.Classify("gros trou sur la D12").Top.Category, Is.EqualTo("routes"));
        }
    }

    [Test]
    public void Train_CatalogueBesideRows_IsMeasuredOnPeopleAlone()
    {
        var model = new IntentTrainer(Options).Train([.. Sentences, .. SampleRequests.All]);
        Assert.That(model.HeldOut.Select(heldOut => heldOut.Row), Is.EqualTo(Enumerable.Range(Sentences.Length, SampleRequests.All.Count)));
    }

    [Test]
    public void Train_CatalogueAlone_IsMeasuredOnItsOwnSentences()
    {
        LabelledRequest[] rows = [.. SampleRequests.All.Select(row => row with { IsFromCatalogue = true })];
        Assert.That(new IntentTrainer(Options).Train(rows).HeldOut, Has.Count.EqualTo(rows.Length));
    }

    [Test]
    public void Train_WordSeenOnce_IsAFeatureOnlyWhenTheCatalogueSaysIt()
    {
        LabelledRequest[] once = [.. SampleRequests.Of("archives", "xylophagqz", "acte de naissance ancien", "acte de mariage ancien")];
        double Unknown(bool fromCatalogue) => new IntentTrainer(Options)
            .Train([.. SampleRequests.All, .. once.Select(row => row with { IsFromCatalogue = fromCatalogue })]).Classifier.Classify("xylophagqz").UnknownShare;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Unknown(fromCatalogue: true), Is.Zero);
            Assert.That(Unknown(fromCatalogue: false), Is.GreaterThan(0.3));
        }
    }

    [Test]
    public void Train_FewFrenchRows_KnowsWordsThatNoRowHas()
    {
        LabelledRequest[] rows =
        [
            .. SampleRequests.Of("logement_social", "je cherche un appartement", "attente pour un appartement", "un appartement pour ma famille", "appartement trop petit", "quitter mon appartement"),
            .. SampleRequests.Of("vaccination", "rendez vous pour un vaccin", "le vaccin de mon bebe", "vaccin avant un voyage", "rappel de vaccin", "quel vaccin a mon age"),
        ];
        var model = new IntentTrainer(Options).Train(rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(model.Extractor.Embedding, Is.Not.Null);
            Assert.That(model.Classifier.Classify("locataire hlm").Top.Category, Is.EqualTo("logement_social"));
            Assert.That(model.Classifier.Classify("coqueluche rougeole").Top.Category, Is.EqualTo("vaccination"));
        }
    }

    [Test]
    public void Train_AnotherLanguage_DoesWithoutFrenchWords()
    {
        LabelledRequest[] rows =
        [
            .. SampleRequests.Of("card", "why was my card declined yesterday", "where is the new card you shipped", "freeze my stolen card immediately", "when should my card arrive here"),
            .. SampleRequests.Of("transfer", "how long should this transfer take", "transfer stuck since yesterday evening", "which currency does my transfer use", "someone reversed the transfer twice"),
        ];
        Assert.That(new IntentTrainer(Options).Train([.. rows, .. rows]).Extractor.Embedding, Is.Null);
    }

    [Test]
    public void Train_ManyRows_LearnsItsWordsFromThemAlone()
    {
        var many = Enumerable.Range(0, 60).SelectMany(copy => SampleRequests.All.Select(row => row with { Text = $"{row.Text} {copy}" })).ToArray();
        Assert.That(new IntentTrainer(Options with { Iterations = 1 }).Train(many).Extractor.Embedding, Is.Null);
    }
}
