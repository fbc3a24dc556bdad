using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Allo62.Api.Tests;

/// <summary>Requests as a front-end sends them.</summary>
internal static class Http
{
    public static Task<HttpResponseMessage> ClassifyAsync(this HttpClient client, string text, object? more = null)
    {
        var body = new JsonObject { ["text"] = text };
        foreach (var property in more?.GetType().GetProperties() ?? []) body[property.Name] = JsonValue.Create(property.GetValue(more));
        return client.PostRawAsync(body.ToJsonString());
    }

    public static Task<HttpResponseMessage> PostRawAsync(this HttpClient client, string body, string contentType = "application/json") =>
        client.PostAsync(new Uri("/v1/classify", UriKind.Relative), new StringContent(body, Encoding.UTF8, contentType));

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var json = await response.JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That((string?)json["type"], Is.EqualTo("urn:allo62:problem:" + type));
            Assert.That((int?)json["status"], Is.EqualTo((int)status));
            Assert.That((string?)json["detail"], Is.Not.Empty);
        }
        return json;
    }
}
