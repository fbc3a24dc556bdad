using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;

namespace Allo62.Model.Tests.Packaging;

public sealed class ModelPackageTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("allo62-tests-");

    [TearDown]
    public void DeleteFolder() => _folder.Delete(recursive: true);

    [Test]
    public void Load_WrittenPackage_AnswersLikeTheTrainedModel()
    {
        var package = ModelPackage.Load(SamplePackage.Path);
        var trained = SamplePackage.Model.Value.Classifier;
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in SampleRequests.All)
                Assert.That(package.Classifier.Classify(row.Text).Ranked, Is.EqualTo(trained.Classify(row.Text).Ranked));
            Assert.That(package.CheckProbes, Throws.Nothing);
            Assert.That(package.Manifest.Categories, Has.Count.EqualTo(5));
        }
    }

    [Test]
    public void Write_Package_LeavesNoTemporaryFileAndAReadableManifest()
    {
        var package = ModelPackageWriter.Write(SamplePackage.Model.Value, SamplePackage.Provenance, _folder.FullName);
        using var zip = ZipFile.OpenRead(package.Path);
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        var json = JsonNode.Parse(manifest)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_folder.GetFiles().Select(file => file.Name), Is.EqualTo(new[] { package.Manifest.ModelVersion + ".allo62" }));
            Assert.That((int)json["formatVersion"]!, Is.EqualTo(ModelManifest.CurrentFormat));
            Assert.That((int)json["seed"]!, Is.EqualTo(62));
            Assert.That((string)json["data"]![0]!["file"]!, Is.EqualTo("sample.csv"));
            Assert.That(json["parts"]!.AsArray(), Has.Count.EqualTo(4));
        }
    }

    [Test]
    public void Load_EveryByteAltered_Refused()
    {
        var bytes = File.ReadAllBytes(SamplePackage.Path);
        var path = Path.Combine(_folder.FullName, "altered.allo62");
        var step = Math.Max(1, bytes.Length / 200);
        using (Assert.EnterMultipleScope())
        {
            for (var at = 0; at < bytes.Length; at += step)
            {
                bytes[at] ^= 1;
                File.WriteAllBytes(path, bytes);
                Assert.That(() => ModelPackage.Load(path), Throws.TypeOf<ModelPackageException>(), $"byte {at}");
                bytes[at] ^= 1;
            }
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(50)]
    [TestCase(5_000)]
    public void Load_Truncated_Refused(int left)
    {
        var path = Path.Combine(_folder.FullName, "truncated.allo62");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(SamplePackage.Path).Take(left)]);
        Assert.That(() => ModelPackage.Load(path), Throws.TypeOf<ModelPackageException>().With.Message.Contains("truncated.allo62"));
    }

    [Test]
    public void Load_LastByteMissing_SaysTruncatedOrAltered()
    {
        var path = Path.Combine(_folder.FullName, "short.allo62");
        var bytes = File.ReadAllBytes(SamplePackage.Path);
        File.WriteAllBytes(path, bytes[..^1]);
        Assert.That(() => ModelPackage.Load(path), Throws.TypeOf<ModelPackageException>().With.Message.Contains("truncated"));
    }

    [Test]
    public void Load_NewerFormat_SaysUpdateTheProgram() =>
        Refused(entries => Edit(entries, manifest => manifest["formatVersion"] = ModelManifest.CurrentFormat + 1), "manifest.json", $"its format is {ModelManifest.CurrentFormat + 1}");

    [Test]
    public void Load_OlderFormat_SaysTrainAgain() =>
        Refused(entries => Edit(entries, manifest => manifest["formatVersion"] = ModelManifest.CurrentFormat - 1), "manifest.json", "train the model again");

    [TestCase(4 * 20 - 1)]
    [TestCase(4 * 24)]
    public void CalibrationFormat_WrongLength_Refused(int length) =>
        Assert.That(() => CalibrationFormat.Read(new byte[length], 4), Throws.TypeOf<FormatException>().With.Message.Contains("length"));

    [Test]
    public void CalibrationFormat_NumberNotFinite_Refused()
    {
        var bytes = new byte[4 * 20];
        BitConverter.TryWriteBytes(bytes.AsSpan(8), float.NaN);
        Assert.That(() => CalibrationFormat.Read(bytes, 4), Throws.TypeOf<FormatException>().With.Message.Contains("finite"));
    }

    [Test]
    public void Load_MissingPart_NamesIt() =>
        Refused(entries => entries.Remove("features.bin"), "features.bin", "missing");

    [Test]
    public void Load_PartOfAnotherModel_NamesIt() =>
        Refused(entries => entries["features.bin"][10] ^= 1, "features.bin", "checksum");

    [Test]
    public void Load_PathOutsideThePackage_Refused() =>
        Refused(entries => entries["../../evil"] = [1], "package", "path outside");

    [Test]
    public void Load_ZipBomb_RefusedBeforeItUnpacks() =>
        Refused(entries =>
        {
            entries["features.bin"] = new byte[200_000_000];
        }, "features.bin", "unpacks to more");

    [Test]
    public void Load_ManifestOfSomethingElse_Refused() =>
        Refused(entries => entries["manifest.json"] = Encoding.UTF8.GetBytes("[1,2]"), "manifest.json", "not a manifest");

    [TestCase("features", 900_001, "features")]
    [TestCase("features", 1, "features.bin")]
    public void Load_WrongDimension_Refused(string field, int value, string said) =>
        Refused(entries => Edit(entries, manifest => manifest[field] = value), null, said);

    [Test]
    public void Load_CategoriesOutOfOrder_Refused() =>
        Refused(entries => Edit(entries, manifest =>
        {
            var categories = manifest["categories"]!.AsArray();
            var first = categories[0]!.ToString();
            categories.RemoveAt(0);
            categories.Add(first);
        }), "manifest.json", "in order");

    [Test]
    public void CheckCategories_CatalogueLacksOne_NamesIt()
    {
        var package = ModelPackage.Load(SamplePackage.Path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => package.CheckCategories(new HashSet<string> { "rsa", "routes", "apa_domicile" }),
                Throws.TypeOf<ModelPackageException>().With.Message.Contains("energie_impayes"));
            Assert.That(() => package.CheckCategories(new HashSet<string> { "rsa", "routes", "apa_domicile", "energie_impayes" }), Throws.Nothing);
        }
    }

    [Test]
    public void CheckProbes_ScoresChanged_Refused()
    {
        var path = Rewrite(entries => Edit(entries, manifest => manifest["probes"]![0]!["scores"]![0] = 42));
        Assert.That(ModelPackage.Load(path).CheckProbes, Throws.TypeOf<ModelPackageException>().With.Message.Contains("probes"));
    }

    [TestCase(sizeof(int) + sizeof(float), "other word vectors")]
    [TestCase(sizeof(int) + sizeof(float) - 1, "embedding")]
    public void FeatureExtractorFormat_AnotherEmbedding_IsRefused(int at, string said)
    {
        var package = ModelPackage.Load(SamplePackage.Path);
        var bytes = FeatureExtractorFormat.Write(package.Extractor);
        bytes[at] ^= 0x80;
        Assert.That(
            () => FeatureExtractorFormat.Read(bytes, package.Manifest.NGrams, package.Manifest.Features, package.Extractor.SmallTalk),
            Throws.TypeOf<FormatException>().With.Message.Contains(said));
    }

    private void Refused(Action<Dictionary<string, byte[]>> change, string? part, string said)
    {
        var exception = Assert.Throws<ModelPackageException>(() => ModelPackage.Load(Rewrite(change)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception!.Message, Does.Contain(said));
            if (part is not null) Assert.That(exception.Part, Is.EqualTo(part));
        }
    }

    private static void Edit(Dictionary<string, byte[]> entries, Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(entries["manifest.json"])!;
        change(manifest);
        entries["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
    }

    /// <summary>A package with other contents whose seal is right: what a careless or hostile tool could make.</summary>
    private string Rewrite(Action<Dictionary<string, byte[]>> change)
    {
        var entries = new Dictionary<string, byte[]>();
        using (var zip = ZipFile.OpenRead(SamplePackage.Path))
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                entries[entry.FullName] = copy.ToArray();
            }
        }
        change(entries);
        using var rewritten = new MemoryStream();
        using (var zip = new ZipArchive(rewritten, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }
        var path = Path.Combine(_folder.FullName, "rewritten.allo62");
        File.WriteAllBytes(path, PackageFormat.Seal(rewritten.ToArray()));
        return path;
    }
}
