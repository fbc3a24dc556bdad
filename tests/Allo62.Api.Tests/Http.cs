using System.Net;
using System.Text;
using System.Text.Json;
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

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PutFeedbackAsync(this HttpClient client, string requestId, object body) => client.SendAsync(HttpMethod.Put, $"/v1/feedback/{requestId}", body);

    /// <summary>Asks something and tells the id of the answer.</summary>
    public static async Task<string> AskAsync(this HttpClient client, string text, object? more = null) => (string)(await (await client.ClassifyAsync(text, more)).JsonAsync())["requestId"]!;

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
