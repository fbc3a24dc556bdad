using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Registry;

public sealed class ModelRegistryTests
{
    private static readonly byte[] Package = File.ReadAllBytes(SamplePackage.Path);

    private DirectoryInfo _folder = null!;
    private ModelRegistry _registry = null!;

    [SetUp]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("allo62-tests-");
        _registry = new ModelRegistry(_folder.FullName, TimeProvider.System);
    }

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public void Registry_EmptyOrAbsentFolder_HasNothing()
    {
        var absent = new ModelRegistry(Path.Combine(_folder.FullName, "absent"), TimeProvider.System);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(absent.List(), Is.Empty);
            Assert.That(absent.Champion, Is.Null);
            Assert.That(absent.ChampionPath(), Is.Null);
            Assert.That(absent.History(), Is.Empty);
            Assert.That(absent.Rollback("x").Outcome, Is.EqualTo(RegistryMoveOutcome.NothingBefore));
        }
    }

    [Test]
    public void Add_GoodPackage_StandsUnderItsVersionAndTwiceIsNoFault()
    {
        var added = _registry.Add(Package);
        _registry.Add(Package);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_registry.List().Select(model => model.Version), Is.EqualTo(new[] { added.Manifest.ModelVersion }));
            Assert.That(_registry.ChampionPath(), Is.EqualTo(added.Path));
            Assert.That(_folder.GetFiles("*.partial"), Is.Empty);
        }
    }

    [Test]
    public void Add_DamagedPackage_IsRefusedAndLeavesNothing()
    {
        var damaged = Package.ToArray();
        damaged[damaged.Length / 2] ^= 1;
        Assert.That(() => _registry.Add(damaged), Throws.TypeOf<ModelPackageException>());
        Assert.That(_registry.List(), Is.Empty);
        Assert.That(_folder.GetFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }), Is.Empty);
    }

    [Test]
    public void Add_OtherContentUnderTheSameVersion_IsRefused()
    {
        var added = _registry.Add(Package);
        File.WriteAllText(added.Path, "something else");
        Assert.That(() => _registry.Add(Package), Throws.TypeOf<ModelPackageException>().With.Message.Contains("another package"));
    }

    [Test]
    public void Promote_ThenRollback_MovesThePointerAndTellsWho()
    {
        Touch("a", "b", "c");
        foreach (var version in new[] { "a", "b", "c" }) Assert.That(_registry.Promote(version, "marie", "essai").Outcome, Is.EqualTo(RegistryMoveOutcome.Moved));
        Assert.That(_registry.Promote("c", "marie").Outcome, Is.EqualTo(RegistryMoveOutcome.AlreadyChampion));
        Assert.That(_registry.Rollback("paul").Promotion!.Version, Is.EqualTo("b"));
        Assert.That(_registry.Rollback("paul").Promotion!.Version, Is.EqualTo("a"));
        Assert.That(_registry.Rollback("paul").Outcome, Is.EqualTo(RegistryMoveOutcome.NothingBefore));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_registry.Champion, Is.EqualTo("a"));
            Assert.That(File.ReadAllText(Path.Combine(_folder.FullName, "champion")), Is.EqualTo("a\n"));
            Assert.That(_registry.History().Select(line => (line.Action, line.Version, line.Previous, line.By)), Is.EqualTo(new[]
            {
                (PromotionAction.Promote, "a", (string?)null, "marie"), (PromotionAction.Promote, "b", "a", "marie"), (PromotionAction.Promote, "c", "b", "marie"),
                (PromotionAction.Rollback, "b", "c", "paul"), (PromotionAction.Rollback, "a", "b", "paul"),
            }));
        }
    }

    [Test]
    public void Rollback_AfterRollbackAndPromotion_GoesToWhatWasBefore()
    {
        Touch("a", "b", "c");
        _registry.Promote("a", "x");
        _registry.Promote("b", "x");
        _registry.Rollback("x");
        _registry.Promote("c", "x");
        Assert.That(_registry.Previous, Is.EqualTo("a"));
    }

    [TestCase("../a")]
    [TestCase("..")]
    [TestCase("")]
    [TestCase(".a")]
    [TestCase("a/b")]
    [TestCase("a\0")]
    [TestCase("nowhere")]
    public void Promote_NoSuchVersion_ChangesNothing(string version)
    {
        Touch("a");
        Assert.That(_registry.Promote(version, "x").Outcome, Is.EqualTo(RegistryMoveOutcome.UnknownVersion));
        Assert.That(_registry.Champion, Is.Null);
    }

    [Test]
    public void Promote_SomeoneElseMovedIt_ChangesNothing()
    {
        Touch("a", "b");
        _registry.Promote("a", "x");
        Assert.That(_registry.Promote("b", "x", expected: "b").Outcome, Is.EqualTo(RegistryMoveOutcome.ChampionChanged));
        Assert.That(_registry.Champion, Is.EqualTo("a"));
    }

    [Test]
    public void Rollback_PackageBeforeWasDeleted_ChangesNothing()
    {
        Touch("a", "b");
        _registry.Promote("a", "x");
        _registry.Promote("b", "x");
        File.Delete(_registry.PathOf("a")!);
        Assert.That(_registry.Rollback("x").Outcome, Is.EqualTo(RegistryMoveOutcome.UnknownVersion));
        Assert.That(_registry.Champion, Is.EqualTo("b"));
    }

    [Test]
    public void Promote_ProgramEndedBeforeThePointerMoved_TheChampionStaysAndTheHistorySaysSo()
    {
        Touch("a", "b", "c");
        _registry.Promote("a", "x");
        var history = Path.Combine(_folder.FullName, "history.jsonl");
        File.AppendAllText(history, File.ReadAllLines(history)[0].Replace("\"a\"", "\"b\"", StringComparison.Ordinal) + "\n");
        Assert.That(_registry.Champion, Is.EqualTo("a"));
        _registry.Promote("c", "x");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_registry.History().Select(line => line.Action), Is.EqualTo(new[]
            {
                PromotionAction.Promote, PromotionAction.Promote, PromotionAction.Interrupted, PromotionAction.Promote,
            }));
            Assert.That(_registry.Previous, Is.EqualTo("a"));
        }
    }

    [Test]
    public void History_LineCutShort_IsLeftOutAndTheNextOneIsWhole()
    {
        Touch("a", "b");
        _registry.Promote("a", "x");
        File.AppendAllText(Path.Combine(_folder.FullName, "history.jsonl"), "{\"at\":\"2026-");
        _registry.Promote("b", "x");
        Assert.That(_registry.History().Select(line => line.Version), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Promote_ManyAtOnce_EveryMoveIsInTheHistoryInOrder()
    {
        var versions = Enumerable.Range(0, 20).Select(i => $"v{i}").ToArray();
        Touch(versions);
        Parallel.ForEach(versions, version => new ModelRegistry(_folder.FullName, TimeProvider.System).Promote(version, version));
        var history = _registry.History();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(history.Select(line => line.Version), Is.EquivalentTo(versions));
            Assert.That(history.Skip(1).Select(line => line.Previous), Is.EqualTo(history.SkipLast(1).Select(line => line.Version)));
            Assert.That(_registry.Champion, Is.EqualTo(history[^1].Version));
        }
    }

    [Test]
    public void ChampionPath_PointerToAMissingPackage_SaysSo()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "champion"), "gone\n");
        Assert.That(() => _registry.ChampionPath(), Throws.TypeOf<ModelPackageException>().With.Message.Contains("gone"));
    }

    [Test]
    public void ChampionPath_PromotedOlderPackage_IsNotTheNewest()
    {
        var first = _registry.Add(Package);
        var other = ModelPackageWriter.Write(new IntentTrainer(new TrainingOptions { Seed = 9, Iterations = 3 }).Train(SampleRequests.All), SamplePackage.Provenance, _folder.FullName);
        File.SetLastWriteTimeUtc(other.Path, DateTime.UtcNow.AddHours(1));
        Assert.That(_registry.ChampionPath(), Is.EqualTo(other.Path));
        _registry.Promote(first.Manifest.ModelVersion, "x");
        Assert.That(_registry.ChampionPath(), Is.EqualTo(first.Path));
    }

    private void Touch(params string[] versions)
    {
        foreach (var version in versions) File.WriteAllText(Path.Combine(_folder.FullName, version + ModelPackage.FileExtension), version);
    }
}
