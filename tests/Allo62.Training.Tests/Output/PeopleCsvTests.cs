using Allo62.Training.Output;
using CsCheck;

namespace Allo62.Training.Tests.Output;

public sealed class PeopleCsvTests
{
    [TestCase("=1+1")]
    [TestCase("+33")]
    [TestCase("-oui")]
    [TestCase("@mairie")]
    [TestCase("\ttab")]
    [TestCase("\rretour")]
    [TestCase("\nligne")]
    public void Neutralised_FormulaCell_BeginsWithTheMark(string cell) => Assert.That(PeopleCsv.Neutralised(cell), Is.EqualTo("'" + cell));

    [Test]
    public void Restored_NeutralisedCell_IsAsItWas() =>
        Gen.String[Gen.Char["=+-@'\t\r\nab; "], 0, 6].Where(cell => cell.Length < 2 || cell[0] != '\'').Sample(cell => PeopleCsv.Restored(PeopleCsv.Neutralised(cell)) == cell);

    [TestCase("bonjour")]
    [TestCase("'tis")]
    [TestCase("")]
    public void Neutralised_OrdinaryCell_StaysAsItIs(string cell) => Assert.That(PeopleCsv.Neutralised(cell), Is.EqualTo(cell));
}
