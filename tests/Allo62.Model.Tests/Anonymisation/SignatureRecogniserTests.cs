using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names under a message.</summary>
public sealed class SignatureRecogniserTests
{
    [TestCase("Merci de me rappeler.\nCordialement,\nJean-Pierre Delattre",
        "Merci de me rappeler.\nCordialement,\n<PERSONNE>")]
    [TestCase("merci d'avance sylvie carpentier",
        "merci d'avance <PERSONNE>")]
    [TestCase("J'attends une réponse.\nMaryvonne Zbrodowska",
        "J'attends une réponse.\n<PERSONNE>")]
    [TestCase("Bien cordialement. Zbrodowska",
        "Bien cordialement. <PERSONNE>")]
    [TestCase("Salutations\nFatiha B.",
        "Salutations\n<PERSONNE>.")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("Cordialement")]
    [TestCase("Merci d'avance")]
    [TestCase("merci bonne journée")]
    [TestCase("Rappelez-moi vite.\nMerci")]
    [TestCase("J'habite\nLens")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
