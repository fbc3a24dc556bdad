using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class FirstNameSoundTests
{
    [TestCase("Mickaelle")]
    [TestCase("Stefanny")]
    [TestCase("Matthys")]
    public void Fits_OtherSpelling_IsFirstName(string word) => Assert.That(IsMasked(word), Is.True);

    [TestCase("Smaine")]
    [TestCase("robinet")]
    public void Fits_FrenchWord_IsNot(string word) => Assert.That(FirstNameSound.Fits(TextScanner.Scan("la " + word.ToLowerInvariant() + " va"), 1), Is.False);

    private static bool IsMasked(string word) => Anonymiser.Default.Anonymise(word + " sort demain").Text.StartsWith("<PERSONNE>", StringComparison.Ordinal);
}
