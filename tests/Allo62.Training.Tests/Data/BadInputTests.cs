using System.Text;
using Allo62.Training.Data;
using Allo62.Tests.Shared;

namespace Allo62.Training.Tests.Data;

/// <summary>Every kind of bad file: refused or left out with file, line and reason, never with the text.</summary>
public sealed class BadInputTests
{
    private const string Secret = "motsecret";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Train_MissingFile_SaysSo() => Refused(_folder.File("absent.csv"), "absent.csv: there is no such file");

    [Test]
    public void Train_EmptyFile_SaysWhatWasExpected() => Refused(_folder.Write("empty.csv", ""), "the file is empty");

    [Test]
    public void Train_NoTextColumn_NamesTheColumn() =>
        Refused(_folder.Write("columns.csv", $"texte,category\n{Secret},rsa\n"), "line 1: no column 'text'");

    [Test]
    public void Train_NeitherColumn_ReportsBoth()
    {
        var run = Train(_folder.Write("columns.csv", "a,b\n1,2\n"));
        Assert.That(run.Error, Does.Contain("'text'").And.Contain("'category'"));
    }

    [Test]
    public void Train_Windows1252_SaysUtf8WasExpected() =>
        Refused(_folder.Write("latin.csv", [.. Encoding.ASCII.GetBytes($"text,category\n{Secret} "), 0xE9, .. Encoding.ASCII.GetBytes(",rsa\n")]), "line 2: UTF-8 was expected");

    [Test]
    public void Train_Utf16_SaysSo() =>
        Refused(_folder.Write("utf16.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("text,category\n")]), "looks like UTF-16");

    [Test]
    public void Train_UnbalancedQuote_NamesTheRow() =>
        Refused(_folder.Write("quote.csv", $"text,category\nbon,rsa\n\"{Secret},rsa\nfin,rsa\n"), "line 3: a quote opens in this row and is never closed");

    [Test]
    public void Train_NulByte_NamesTheLine() => Refused(_folder.Write("nul.csv", $"text,category\nbon,rsa\n{Secret}\0,rsa\n"), "line 3: a NUL byte");

    [Test]
    public void Train_FewerThanTenRows_SaysHowMany() =>
        Refused(_folder.WriteRows("few.csv", SampleRequests.All.Take(9)), "9 usable row(s); at least 10 are needed");

    [Test]
    public void Train_SingleLabel_SaysTwoAreNeeded() =>
        Refused(_folder.WriteRows("one.csv", SampleRequests.All.Take(12)), "a single category; at least two are needed");

    [Test]
    public void Train_NothingInCommon_SaysSo() =>
        Refused(_folder.Write("odd.csv", "text,category\n" + string.Concat("abcdefghijkl".Select((c, i) => $"{new string(c, 1)}{(char)('m' + i)},{(i % 2 == 0 ? "a" : "b")}\n"))), "Nothing can be learned");

    [Test]
    public void Train_SameFileTwice_Refused()
    {
        var rows = SampleRequests.All;
        _folder.WriteRows("copy.csv", rows);
        var run = ConsoleRun.Of("train", "--data", _folder.WriteRows("one.csv", rows), _folder.File("copy.csv"), "--out", _folder.File("models"));
        Assert.That(run.Error, Does.Contain("the same content as"));
    }

    [Test]
    public void Train_SwappedColumns_QuotesNoText()
    {
        var rows = string.Concat(Enumerable.Range(0, 12).Select(i => $"rsa,{Secret} voudrait bien savoir quand on rappelle enfin {i}\n"));
        Refused(_folder.Write("swapped.csv", "text,category\n" + rows), "Are the columns swapped?");
    }

    [Test]
    public void Train_ColumnTwice_Refused() => Refused(_folder.Write("twice.csv", $"text,text,category\n{Secret},b,rsa\n"), "the column 'text' stands 2 times");

    [Test]
    public void Read_QuoteInTheMiddleOfTheFile_LeavesOutTheRowAndSaysWhere()
    {
        var data = LabelledDataReader.Read([_folder.Write("mid.csv", $"text,category\nbon,rsa\n\"{Secret},rsa\n\"deux, trois\",routes\nfin,rsa\n")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(data.LeftOut.Select(fault => fault.Line), Is.EqualTo(new[] { 3L }));
            Assert.That(data.LeftOut[0].Reason, Does.Contain("a quote in the wrong place"));
            Assert.That(data.Rows.Select(row => row.Request.Text), Has.None.Contains(Secret));
        }
    }

    [Test]
    public void Read_CommaWithoutQuotes_LeavesOutTheRowAndSaysWhere()
    {
        var data = LabelledDataReader.Read([_folder.Write("commas.csv", $"text,category\nbon,rsa\n{Secret}, de, trop,rsa\n")]);
        Assert.That(data.LeftOut.Single().ToString(), Does.Contain("line 3: another number of cells").And.Not.Contain(Secret));
    }

    [Test]
    public void Read_FiveMegabyteCell_LeftOutWithLine()
    {
        var path = _folder.Write("huge.csv", $"text,category\nbon,rsa\n{Secret}{new string('a', 5 << 20)},rsa\n");
        var data = LabelledDataReader.Read([path]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(data.Rows, Has.Count.EqualTo(1));
            Assert.That(data.LeftOut.Single().ToString(), Does.EndWith($"line 3: the text has {Secret.Length + (5 << 20)} characters, at most 10000 were expected."));
        }
    }

    [Test]
    public void Read_BlankCells_LeftOutWithLine()
    {
        var data = LabelledDataReader.Read([_folder.Write("blank.csv", $"text,category\n  ,rsa\n{Secret},\n\"deux\nlignes\",rsa\n")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(data.LeftOut.Select(fault => (fault.Line, fault.Reason)), Is.EqualTo(new[] { (2L, "the text is empty."), (3L, "the category is empty.") }));
            Assert.That(data.Rows.Single().Request.Text, Is.EqualTo("deux\nlignes"));
        }
    }

    [Test]
    public void From_SameTextUnderTwoLabels_TheMoreFrequentStays()
    {
        var rows = SampleRequests.All.Concat(SampleRequests.Of("rsa", Secret, Secret)).Concat(SampleRequests.Of("routes", Secret));
        var set = TrainingSet.From(LabelledDataReader.Read([_folder.WriteRows("two.csv", rows)]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.LeftOut.Single().ToString(), Does.Contain("line 64").And.Contain("'rsa'").And.Contain("'routes'").And.Not.Contain(Secret));
            Assert.That(set.Rows, Has.Count.EqualTo(SampleRequests.All.Count + 2));
        }
    }

    [Test]
    public void From_LabelUsedOnce_LeftOut()
    {
        var rows = SampleRequests.All.Concat(SampleRequests.Of("college", Secret));
        var set = TrainingSet.From(LabelledDataReader.Read([_folder.WriteRows("once.csv", rows)]));
        Assert.That(set.LeftOut.Single().ToString(), Does.Contain("line 62").And.Contain("'college' has one distinct text").And.Not.Contain(Secret));
    }

    [Test]
    public void Read_QuotedFieldsBomAndSemicolons_Load()
    {
        var data = LabelledDataReader.Read([_folder.Write("excel.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("text;category;accepted\n\"l’eau; \"\"coupée\"\"\";rsa;rsa|caf\n")])]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(data.Rows.Single().Request.Text, Is.EqualTo("l’eau; \"coupée\""));
            Assert.That(data.Rows.Single().Request.Accepts("caf"), Is.True);
        }
    }

    private ConsoleRun Train(string file) => ConsoleRun.Of("train", "--data", file, "--out", _folder.File("models"));

    private void Refused(string file, string reason)
    {
        var run = Train(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.BadData));
            Assert.That(run.Error, Does.Contain(reason));
            Assert.That(run.Error + run.Output, Does.Not.Contain(Secret));
            Assert.That(Directory.Exists(_folder.File("models")) ? Directory.GetFiles(_folder.File("models")) : [], Is.Empty);
        }
    }
}
