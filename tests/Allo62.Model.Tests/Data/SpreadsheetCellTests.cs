using Allo62.Model.Data;
using CsCheck;

namespace Allo62.Model.Tests.Data;

public sealed class SpreadsheetCellTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+33", "'+33")]
    [TestCase("-5", "'-5")]
    [TestCase("@x", "'@x")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "'\rx")]
    [TestCase("\nx", "'\nx")]
    [TestCase("'=x", "''=x")]
    [TestCase("'oui'", "'oui'")]
    [TestCase("bonjour = au revoir", "bonjour = au revoir")]
    [TestCase("", "")]
    public void Neutralise_Cell_IsNoFormula(string value, string cell) => Assert.That(SpreadsheetCell.Neutralise(value), Is.EqualTo(cell));

    [Test]
    public void Restore_NeutralisedCell_IsTheTextAgain() =>
        Gen.String[Gen.Char["'=+-@\t\r\nab "], 0, 6].Sample(text => SpreadsheetCell.Restore(SpreadsheetCell.Neutralise(text)) == text);
}
