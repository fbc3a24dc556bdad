using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Allo62.Api.Feedback;
using Allo62.Api.Intents;
using Allo62.Api.Review;
using Allo62.Model.Decisions;

namespace Allo62.Api.Tests;

/// <summary>What docs/guides/front-end.md shows is what the API sends and takes, member for member. Its example page is tried in tests/browser.</summary>
public sealed partial class FrontEndGuideTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides", "front-end.md"));

    [GeneratedRegex("^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks { get; }

    [GeneratedRegex("""@typedef \{(.*?)\} FaultKind""")]
    private static partial Regex FaultKinds { get; }

    private static IEnumerable<string> Json => Blocks.Matches(Guide).Select(block => block.Groups[1].Value);

    [TestCase(DecisionKind.Route)]
    [TestCase(DecisionKind.Clarify)]
    [TestCase(DecisionKind.Handoff)]
    public void Guide_Decision_IsShownWithEveryMember(DecisionKind kind)
    {
        var shown = Json.Where(json => json.Contains("\"decision\"", StringComparison.Ordinal)).Select(json => JsonSerializer.Deserialize<ClassifyResponse>(json, Strict)!).Single(answer => answer.Decision == kind);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown.Contact is not null, Is.EqualTo(kind == DecisionKind.Route));
            Assert.That(shown.About is not null, Is.EqualTo(kind == DecisionKind.Route));
            Assert.That(shown.Clarification is not null, Is.EqualTo(kind == DecisionKind.Clarify));
            Assert.That(shown.Handoff is not null, Is.EqualTo(kind == DecisionKind.Handoff));
        }
    }

    [Test]
    public void Guide_RequestBodies_AreTaken()
    {
        var reply = JsonSerializer.Deserialize<ClassifyRequest>(Json.Single(json => json.Contains("\"choice\"", StringComparison.Ordinal)), Strict);
        var feedback = JsonSerializer.Deserialize<FeedbackRequest>(Json.Single(json => json.Contains("\"verdict\"", StringComparison.Ordinal)), Strict);
        Assert.That((reply!.State is not null, feedback!.Verdict), Is.EqualTo((true, FeedbackVerdict.Corrected)));
    }

    [Test]
    public void Guide_ReasonsAndFaults_AreAllExplained()
    {
        var client = File.ReadAllText(Path.Combine(Repository.Root, "Allo62.Api", "Chat", "Widget", "allo62-client.js"));
        var kinds = FaultKinds.Match(client).Groups[1].Value.Split('|', StringSplitOptions.TrimEntries).Select(kind => kind.Trim('"')).ToArray();
        Assert.That(kinds, Has.Length.GreaterThan(5));
        Assert.That(kinds.Concat(Enum.GetValues<HandoffReason>().Select(Names.Of)), Has.All.Matches<string>(name => Guide.Contains($"`{name}`", StringComparison.Ordinal)));
    }
}
