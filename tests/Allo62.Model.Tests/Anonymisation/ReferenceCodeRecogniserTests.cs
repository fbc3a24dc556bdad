using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Codes of letters and figures.</summary>
public sealed class ReferenceCodeRecogniserTests
{
    [TestCase("contrat jeune CJM/2024/0318 signé",
        "contrat jeune <DOSSIER> signé")]
    [TestCase("numéro 7C41-99E0, bloqué à l'étape 3",
        "numéro <DOSSIER>, bloqué à l'étape 3")]
    [TestCase("bail LOC-0093174-2, dette de loyer",
        "bail <DOSSIER>, dette de loyer")]
    [TestCase("assurance GMF-71.402.118-Q",
        "assurance <DOSSIER>")]
    [TestCase("id prest. D0062-441-907",
        "id prest. <DOSSIER>")]
    public void Anonymise_PersonalData_IsMasked(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("verglas carrefour D928/D343")]
    [TestCase("sortie A26/A1")]
    [TestCase("orientation CMP/3114")]
    [TestCase("formulaire 15695*01 bis")]
    [TestCase("ouvert 8h30-12h00")]
    [TestCase("rentrée 2024/2025")]
    [TestCase("7j/7 et 24h/24")]
    [TestCase("T3/T4 demandé")]
    [TestCase("carrefour D928/D343")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
