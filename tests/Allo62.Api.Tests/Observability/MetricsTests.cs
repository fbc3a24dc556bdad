using System.Diagnostics;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Allo62.Api.Tests.Observability;

public sealed class MetricsTests
{
    [Test]
    public async Task Metrics_AfterRequests_CountThemByWhatWasDecided()
    {
        using var application = new ApiApplication();
        using var client = application.CreateClient();
        await application.StorageAsync();
        var id = await client.AskAsync("je voudrais une pizza");
        await client.ClassifyAsync("on m'a coupé l'électricité ce matin");
        await client.PutFeedbackAsync(id, new { verdict = "wrong" });
        var text = await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Match(@"allo62_requests_total\{[^}]*category=""none""[^}]*decision=""handoff""[^}]*urgency=""none""[^}]*\} 1").Or.Match(@"allo62_requests_total\{[^}]*decision=""handoff""[^}]*category=""none""[^}]*urgency=""none""[^}]*\} 1"));
            Assert.That(text, Does.Match(@"allo62_requests_total\{[^}]*energie_impayes[^}]*urgent[^}]*\} 1"));
            Assert.That(text, Does.Match(@"allo62_confidence_bucket\{"));
            Assert.That(text, Does.Match(@"allo62_classify_duration_seconds_count\{[^}]*\} 2"));
            Assert.That(text, Does.Match(@"allo62_feedback_total\{[^}]*wrong[^}]*\} 1"));
            Assert.That(text, Does.Match(@"allo62_model_info\{[^}]*version="));
            Assert.That(text, Does.Match(@"allo62_storage_up\{[^}]*\} 1"));
            Assert.That(text, Does.Match(@"allo62_drift_psi\{[^}]*categories"));
            Assert.That(text, Does.Match(@"http_server_request_duration_seconds_bucket\{[^}]*v1/classify"));
        }
    }

    /// <summary>A text of its own, sent through every endpoint, good and bad, is found in nothing that leaves the service.</summary>
    [Test]
    public async Task Marker_SentThroughEveryEndpoint_IsFoundNowhere()
    {
        const string Marker = "zebromarqueur";
        var spans = new List<Activity>();
        // Traces are made only for someone who takes them; nobody listens there.
        using var application = new ApiApplication { Settings = { ["Allo62:Telemetry:OtlpEndpoint"] = "http://127.0.0.1:9" } };
        await using var observed = application.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.ConfigureOpenTelemetryTracerProvider((_, tracing) => tracing.AddInMemoryExporter(spans))));
        using var client = observed.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Marker);
        var id = await client.AskAsync("mon rsa");
        var requests = new (HttpMethod Method, string Path)[]
        {
            (HttpMethod.Post, "/v1/classify"), (HttpMethod.Post, "/v1/classify/batch"), (HttpMethod.Put, $"/v1/feedback/{id}"), (HttpMethod.Put, $"/v1/feedback/{Marker}"),
            (HttpMethod.Get, $"/v1/contacts/{Marker}"), (HttpMethod.Get, $"/v1/contacts/rsa?commune={Marker}"), (HttpMethod.Get, $"/v1/review?category={Marker}"),
            (HttpMethod.Get, $"/v1/review/{Marker}"), (HttpMethod.Post, $"/v1/review/{id}/resolve"), (HttpMethod.Post, $"/v1/models/{Marker}/activate"), (HttpMethod.Post, "/v1/models"),
            (HttpMethod.Post, "/v1/models/rollback"), (HttpMethod.Delete, $"/v1/requests/{Marker}"), (HttpMethod.Get, $"/{Marker}?x={Marker}"), (HttpMethod.Get, $"/v1/review/export?format={Marker}"),
        };
        var bodies = new[]
        {
            $$"""{"text":"{{Marker}}","channel":"{{Marker}}","commune":"{{Marker}}","conversationId":"{{Marker}}"}""", $$"""{"requests":[{"text":3,"{{Marker}}":1}]}""", $$"""{"verdict":"{{Marker}}"}""",
            $$"""{"category":"{{Marker}}"}""", $$"""{"reason":"{{Marker}}"}""", Marker, $$"""{"text":"rsa","state":"{{Marker}}.{{Marker}}"}""",
        };
        foreach (var (method, path) in requests)
        {
            foreach (var body in method == HttpMethod.Get || method == HttpMethod.Delete ? [""] : bodies)
            {
                var response = await client.SendAsync(method, path, body.Length == 0 ? null : body, "\"0\"");
                Assert.That((int)response.StatusCode, Is.LessThan(500).Or.EqualTo(503), path);
            }
        }
        var metrics = await (await client.ReadAsync("/metrics")).Content.ReadAsStringAsync();
        observed.Services.GetRequiredService<TracerProvider>().ForceFlush();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(spans, Is.Not.Empty);
            Assert.That(spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName)), Has.None.Contains(Marker));
            Assert.That(metrics, Does.Not.Contain(Marker));
            Assert.That(application.Logs.All, Does.Contain("/v1/classify").And.Not.Contain(Marker));
        }
    }
}
