using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

public sealed class AcronymFormTests
{
    [TestCase("cnaop")]
    [TestCase("mdadt")]
    [TestCase("aappma")]
    [TestCase("ccapex")]
    public void Fits_WordNobodyCanSay_IsAcronym(string word) => Assert.That(AcronymForm.Fits(word), Is.True);

    [TestCase("bocquillon")]
    [TestCase("szczepaniak")]
    [TestCase("nguessan")]
    [TestCase("tailliez")]
    public void Fits_FamilyName_IsNot(string word) => Assert.That(AcronymForm.Fits(word), Is.False);
}
