using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Allo62.Tests.Shared;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;
using NJsonSchema;

namespace Allo62.Training.Tests.Evaluation;

/// <summary>docs/metrics.schema.json is what metrics.json really holds.</summary>
public sealed class MetricsSchemaTests
{
    private static readonly string Committed = Path.Combine(RepositoryFolder.Path, "docs", "metrics.schema.json");

    [Test]
    public void Schema_Committed_IsThatOfTheTypes()
    {
        var options = new JsonSerializerOptions(JsonFile.Format) { RespectNullableAnnotations = true, NumberHandling = default };
        var schema = options.GetJsonSchemaAsNode(typeof(EvaluationResult), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "metrics.json of allo62 evaluate");
        var expected = schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        var shown = Path.Combine(RepositoryFolder.Path, "artifacts", "metrics.schema.json");
        Directory.CreateDirectory(Path.GetDirectoryName(shown)!);
        File.WriteAllText(shown, expected);
        Assert.That(File.ReadAllText(Committed), Is.EqualTo(expected), "after a change of the types, take artifacts/metrics.schema.json as docs/metrics.schema.json");
    }

    [Test]
    public async Task Evaluate_WithChampionAndUrgency_FitsTheSchema()
    {
        using var folder = new TemporaryFolder();
        var data = folder.WriteRows("data.csv", SampleRequests.All);
        var run = ConsoleRun.Of("evaluate", "--model", SamplePackage.Path, "--champion", SamplePackage.Path, "--data", data, "--out", folder.File("out"),
            "--catalogue", Path.Combine(AppContext.BaseDirectory, "data", "catalogue.json"),
            "--urgency-data", folder.Write("urgency.csv", "text,level\nil ne respire plus,vital\nje veux une pizza,none\n"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Error);
        var schema = await JsonSchema.FromFileAsync(Committed);
        var metrics = await File.ReadAllTextAsync(Path.Combine(folder.File("out"), EvaluationOutput.MetricsFile));
        var without = JsonNode.Parse(metrics)!.AsObject();
        without.Remove("headline");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.Validate(metrics), Is.Empty);
            Assert.That(schema.Validate(without.ToJsonString()), Is.Not.Empty, "a schema that refuses nothing says nothing");
            Assert.That(metrics, Does.Not.Contain("pizza").And.Not.Contain("nid de poule"), "figures hold no text");
        }
    }
}
