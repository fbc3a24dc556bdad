using Allo62.Api.Security;
using Allo62.Api.Tests.Conversations;
using Allo62.Training;
using Allo62.Training.Commands;
using Allo62.Training.Output;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Allo62.Api.Tests;

/// <summary><c>allo62 chat</c> against the running API: it knows the contract only, so it is tried here on the real thing.</summary>
public sealed class ConsoleChatTests
{
    private ApiApplication _application = null!;

    [SetUp]
    public void Create() => _application = new ApiApplication();

    [TearDown]
    public void Stop() => _application.Dispose();

    [Test]
    public async Task Chat_UrgentRequest_UrgencyThenContactThenFeedback()
    {
        await StartAsync();
        var (exitCode, lines, _) = Chat("on m'a coupé l'électricité ce matin facture impayée", "/reached yes", "/right", "/quit", "never read");
        var urgency = Array.FindIndex(lines, line => line.StartsWith("!! URGENT: ", StringComparison.Ordinal));
        var card = Array.FindIndex(lines, line => line.StartsWith("=> ", StringComparison.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(lines[0], Does.Contain("55 categories"));
            Assert.That(urgency, Is.EqualTo(1));
            Assert.That(card, Is.GreaterThan(urgency));
            Assert.That(lines, Has.Some.Match(@"^     phone    0\d"));
            Assert.That(lines.Count(line => line == "Thank you, kept."), Is.EqualTo(2));
            Assert.That(lines, Has.None.Contain("never read"));
        }
        var kept = await KeptAsync(1);
        Assert.That(((string)kept[0]!["feedback"]!["verdict"]!, (bool)kept[0]!["feedback"]!["reached"]!), Is.EqualTo(("right", true)));
    }

    [Test]
    public async Task Chat_Question_IsAnsweredByNumberAndByWords()
    {
        await StartAsync(isScripted: true);
        var (exitCode, chosen, _) = Chat("ambigu", "9", "1");
        var (_, told, _) = Chat("ambigu", "route");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(chosen, Has.Some.StartsWith("?? "));
            Assert.That(chosen, Has.Member("   1  Impayés et coupure d'énergie ou d'eau"));
            Assert.That(chosen, Has.Member("Choose from 0 to 2, or write more words."));
            Assert.That(chosen[^1], Does.Contain("/right"));
            Assert.That(chosen, Has.Some.StartsWith("=> Impayés et coupure d'énergie ou d'eau ("));
            Assert.That(told, Has.Some.StartsWith("=> Routes départementales"));
        }
    }

    [Test]
    public async Task Chat_NoneOfTheChoices_GoesOn()
    {
        await StartAsync(isScripted: true);
        var (_, lines, errors) = Chat("ambigu", "0");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Is.Empty);
            Assert.That(lines.Count(line => line.StartsWith("=> ", StringComparison.Ordinal) || line.StartsWith("?? ", StringComparison.Ordinal)), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Chat_QuestionOfLongAgo_BeginsAnew()
    {
        await StartAsync(isScripted: true);
        using var input = new LinesWithPause(["ambigu", "1", "ambigu", "route"], pauseBefore: ["1", "route"], () => _application.Time.Advance(TimeSpan.FromMinutes(31)));
        var (exitCode, lines, errors) = Run(["chat", "--api", Address], input);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((exitCode, errors), Is.EqualTo((ExitCode.Done, "")));
            // A choice is lost with its question; words stand alone.
            Assert.That(lines, Has.Member("This conversation is too old to go on with: write once more what you need."));
            Assert.That(lines, Has.Some.StartsWith("=> Routes départementales"));
        }
    }

    [Test]
    public async Task Chat_HumanWanted_TheDeskAndTheReason()
    {
        await StartAsync();
        var (_, lines, _) = Chat("je voudrais parler à un humain");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Member("=> A human takes over (asked_for_human)."));
            Assert.That(lines, Has.Some.Contain("Accueil du Département").And.Contain("(à vérifier)"));
            Assert.That(lines, Has.Member("     hours    not known"));
        }
    }

    [Test]
    public async Task Chat_Commune_BringsTheContactsOfThatPlace()
    {
        await StartAsync(isScripted: true);
        var (_, lines, _) = Chat("ambigu", "1", "/commune Lens", "/commune nulle part du tout", "/commune 62153");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Member("Commune: Lens."));
            Assert.That(lines.SkipWhile(line => line != "Commune: Lens."), Has.Some.StartsWith("   Médiateur national de l'énergie"));
            Assert.That(lines, Has.Member("This commune is not known in the Pas-de-Calais."));
            Assert.That(lines, Has.Some.StartsWith("Several: ").And.Contain("Souchez (/commune 62801)"));
        }
    }

    [Test]
    public async Task Chat_Correction_NeedsACategoryThatThereIs()
    {
        await StartAsync();
        var (_, lines, _) = Chat("/right", "il y a un trou énorme sur la D939", "/wrong nulle_part", "/wrong mairie_vie_quotidienne", "/what");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Member("There is no answer yet to say something of."));
            Assert.That(lines, Has.Some.StartsWith("There is no such category. One of: "));
            Assert.That(lines.Count(line => line == "Thank you, kept."), Is.EqualTo(1));
            Assert.That(lines, Has.Some.Contain("/commune NAME"));
        }
        Assert.That((string)(await KeptAsync(1))[0]!["feedback"]!["correctedCategory"]!, Is.EqualTo("mairie_vie_quotidienne"));
    }

    [Test]
    public async Task Chat_TooManyRequests_SaysHowLongToWaitAndKeepsTheWords()
    {
        _application.Settings["Allo62:Security:AddressPerSecond"] = "0.1";
        _application.Settings["Allo62:Security:AddressBurst"] = "2";
        await StartAsync();
        var (exitCode, lines, errors) = Chat("mon rsa a été suspendu", "mon rsa a été suspendu", "/again");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Unavailable));
            Assert.That(lines.Count(line => line.StartsWith("=> ", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(errors, Is.EqualTo("Too many requests. Wait 10 s, then /again.\nToo many requests. Wait 10 s, then /again.\n"));
        }
    }

    [Test]
    public async Task Chat_Key_IsAskedForAndReadFromAFile()
    {
        var (key, text) = ApiKey.Create("console", Roles.Frontend, ApiApplication.Now);
        new KeyFile(Path.Combine(_application.State, "keys.json")).Write([key]);
        var file = Path.Combine(_application.State, "console.key");
        await File.WriteAllTextAsync(file, text + "\n");
        await StartAsync();
        var without = Chat("mon rsa a été suspendu");
        var (exitCode, lines, _) = Run(["chat", "--api", Address, "--key-file", file], "mon rsa a été suspendu");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(without.ExitCode, Is.EqualTo(ExitCode.WrongUsage));
            Assert.That(without.Errors, Does.Contain("--key-file"));
            Assert.That(exitCode, Is.EqualTo(ExitCode.Done));
            Assert.That(lines, Has.Some.StartsWith("=> "));
        }
    }

    private string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private async Task StartAsync(bool isScripted = false)
    {
        _application.UseKestrel(0);
        _application.StartServer();
        await _application.StorageAsync();
        if (isScripted) await ScriptedModel.PutAsync(_application, "scripted");
    }

    private (int ExitCode, string[] Lines, string Errors) Chat(params string[] lines) => Run(["chat", "--api", Address], lines);

    private static (int ExitCode, string[] Lines, string Errors) Run(string[] arguments, params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        return Run(arguments, input);
    }

    private static (int ExitCode, string[] Lines, string Errors) Run(string[] arguments, TextReader input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Allo62Console.Run(arguments, new ConsoleOutput(output, error, null), input, TimeProvider.System, output, error);
        return (exitCode, output.ToString().TrimEnd('\n').Split('\n'), error.ToString());
    }

    private async Task<System.Text.Json.Nodes.JsonArray> KeptAsync(int total)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        return (await Eventually.GetAsync(async () => await (await client.ReadAsync("/v1/review?state=all")).JsonAsync(), page => (int)page["total"]! == total))["items"]!.AsArray();
    }

    /// <summary>What a person types, with a pause before some lines.</summary>
    private sealed class LinesWithPause(string[] lines, string[] pauseBefore, Action pause) : TextReader
    {
        private int _next;

        public override string? ReadLine()
        {
            if (_next == lines.Length) return null;
            if (pauseBefore.Contains(lines[_next])) pause();
            return lines[_next++];
        }
    }
}
