using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Allo62.Api.Tests;

/// <summary>The request that the README shows gets an answer of the shape that it shows.</summary>
public sealed partial class ReadmeTests
{
    [GeneratedRegex(@"curl -s http://127\.0\.0\.1:5062(\S+) -H 'Content-Type: application/json' -d '(.*)'")]
    private static partial Regex Curl { get; }

    [GeneratedRegex(@"^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Answer { get; }

    [Test]
    public async Task Readme_Text_HasNoPlaceholderLeft() =>
        Assert.That(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md")), Does.Not.Match("@[A-Z]+@"));

    [Test]
    public async Task Readme_Request_GetsAnAnswerOfItsShape()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var curl = Curl.Match(readme);
        var shown = JsonNode.Parse(Answer.Match(readme).Groups[1].Value)!;
        using var application = new ApiApplication();
        using var client = application.CreateClient();
        Assert.That(curl.Groups[1].Value, Is.EqualTo("/v1/classify"));
        var answer = await (await client.PostRawAsync(curl.Groups[2].Value)).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.AsObject().Select(member => member.Key), Is.EqualTo(shown.AsObject().Select(member => member.Key)));
            Assert.That((string)answer["category"]!["id"]!, Is.EqualTo((string)shown["category"]!["id"]!));
            Assert.That((string)answer["urgency"]!["level"]!, Is.EqualTo((string)shown["urgency"]!["level"]!));
        }
    }
}
