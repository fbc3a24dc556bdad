using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Allo62.Api.Tests;

/// <summary>A client made from the OpenAPI document compiles and talks to the running server. Its tools are installed by test.sh with npm.</summary>
public sealed class TypeScriptClientTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "typescript-client");

    [Test]
    public async Task Client_MadeFromTheDocument_DrivesAConversation()
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".bin", "tsc"))) Assert.Ignore("The client's tools are not installed: npm ci --prefix tests/typescript-client (./test.sh does it where there is npm).");
        await RunAsync(Path.Combine("node_modules", ".bin", "openapi-typescript"), Path.Combine(Repository.Root, "Allo62.Api", "openapi.json"), "--output", "generated/api.d.ts");
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(Folder, "generated", "api.d.ts")), Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Allo62.Api", "Chat", "Widget", "api.d.ts"))),
            "The API changed: take tests/typescript-client/generated/api.d.ts as Allo62.Api/Chat/Widget/api.d.ts.");
        await RunAsync(Path.Combine("node_modules", ".bin", "tsc"));
        using var application = new ApiApplication();
        application.UseKestrel(0);
        application.StartServer();
        await application.StorageAsync();
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var seen = JsonNode.Parse(await RunAsync("node", "generated/js/conversation.js", address, "on m'a coupé l'électricité ce matin"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)seen["categories"]!, Is.EqualTo(55));
            Assert.That((string)seen["decisions"]!.AsArray()[^1]!, Is.AnyOf("route", "handoff"));
            Assert.That((string)seen["contact"]!, Is.Not.Empty);
            Assert.That((string)seen["urgency"]!, Is.EqualTo("urgent"));
            Assert.That((string)seen["verdict"]!, Is.EqualTo("right"));
            Assert.That((int)seen["revision"]!, Is.EqualTo(1));
            Assert.That((string)seen["problem"]!, Is.EqualTo("urn:allo62:problem:invalid-request"));
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = program == "node" ? program : Path.Combine(Folder, program);
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {await output} {await error}");
        return await output;
    }
}
