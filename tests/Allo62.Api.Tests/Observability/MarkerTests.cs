using System.Text;

namespace Allo62.Api.Tests.Observability;

/// <summary>Personal data sent through every endpoint of a service of its own is in none of its files and outputs, even after it has crashed.</summary>
public sealed class MarkerTests
{
    private const string Marker = "zebromarqueur";
    private const string Text = "mon rsa est suspendu, écrivez à " + Marker + "@exemple.fr merci";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Marker_SentThroughEveryEndpoint_IsInNoFileAndNoOutput(bool storeRequests)
    {
        var state = Directory.CreateTempSubdirectory("allo62-tests-");
        var models = Directory.CreateTempSubdirectory("allo62-tests-");
        File.Copy(Allo62.Tests.Shared.SamplePackage.Path, Path.Combine(models.FullName, Path.GetFileName(Allo62.Tests.Shared.SamplePackage.Path)));
        // Where requests are not stored, a plain word must not be found either.
        var text = storeRequests ? Text : Marker + " " + Text;
        using (var service = await ServiceProcess.StartAsync(
            state.FullName, $"--Allo62:Storage:StoreRequests={storeRequests}", "--Allo62:Model=" + models.FullName, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"))
        {
            var client = service.Client;
            await Eventually.GetAsync(() => client.ReadAsync("/v1/review"), response => response.IsSuccessStatusCode);
            var id = await client.AskAsync(text, new { channel = Marker, conversationId = Marker, commune = Marker, explain = true });
            await client.SendAsync(HttpMethod.Post, "/v1/classify/batch", new { requests = new object[] { new { text }, new { text = 3 } } });
            await client.PutFeedbackAsync(id, new { verdict = "right" });
            foreach (var body in new[] { $"{{\"verdict\":\"{Marker}\"}}", Marker, $"{{\"{Marker}\":1}}", $"{{\"reason\":\"{Marker}@exemple.fr\\u0000\"}}" })
            {
                await client.PutFeedbackAsync(id, body);
                await client.PostRawAsync(body);
                await client.SendAsync(HttpMethod.Post, $"/v1/models/{Marker}/activate", body);
                await client.SendAsync(HttpMethod.Put, $"/v1/models/{Marker}/shadow", body);
                await client.SendAsync(HttpMethod.Post, $"/v1/review/{id}/resolve", body, "\"0\"");
                using var upload = new ByteArrayContent(Encoding.UTF8.GetBytes("PK" + body));
                upload.Headers.ContentType = new("application/octet-stream");
                await client.PostAsync(new Uri("/v1/models", UriKind.Relative), upload);
            }
            foreach (var path in new[] { $"/{Marker}?{Marker}={Marker}", $"/v1/contacts/{Marker}", $"/v1/review?category={Marker}", $"/v1/review/export?format={Marker}" }) await client.ReadAsync(path);
            Assert.That(await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync(), Does.Not.Contain(Marker));
            if (storeRequests) await Eventually.GetAsync(() => client.ReadAsync($"/v1/review/{id}"), response => response.IsSuccessStatusCode);
            await service.CrashAsync();
            Assert.That(service.Output, Does.Contain("/v1/classify").And.Not.Contain(Marker));
        }
        var files = state.GetFiles("*", SearchOption.AllDirectories).Concat(models.GetFiles("*", SearchOption.AllDirectories)).ToArray();
        Assert.That(files.Select(file => file.Name), Has.Member("allo62.db-wal"), "the service was to leave its write-ahead log behind");
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName);
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
                Assert.That(bytes.AsSpan().IndexOf(encoding.GetBytes(Marker)), Is.Negative, file.Name);
        }
        state.Delete(recursive: true);
        models.Delete(recursive: true);
    }
}
