using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo62.Training.Chatting;

/// <summary>The API as a front-end sees it: its contract over HTTP and nothing else.</summary>
internal sealed class ChatApi(HttpClient http)
{
    private const string ProblemPrefix = "urn:allo62:problem:";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public ChatReply<ChatAnswer> Classify(ChatQuestion question, CancellationToken cancellation) =>
        Send<ChatAnswer>(HttpMethod.Post, "v1/classify", question, answer => answer.IsWhole, cancellation);

    public ChatReply<object> Feedback(string requestId, ChatFeedback feedback, CancellationToken cancellation) =>
        Send<object>(HttpMethod.Put, $"v1/feedback/{requestId}", feedback, _ => true, cancellation);

    public ChatReply<ChatContacts> Contacts(string category, string commune, CancellationToken cancellation) => Send<ChatContacts>(
        HttpMethod.Get, $"v1/contacts/{Uri.EscapeDataString(category)}?commune={Uri.EscapeDataString(commune)}", null, found => found is { Communes: not null, Contacts.Count: > 0 }, cancellation);

    public ChatReply<ChatCategory[]> Categories(CancellationToken cancellation) => Send<ChatCategory[]>(HttpMethod.Get, "v1/categories", null, _ => true, cancellation);

    private ChatReply<T> Send<T>(HttpMethod method, string path, object? body, Func<T, bool> isExpected, CancellationToken cancellation)
        where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, body.GetType(), Json), Encoding.UTF8, "application/json");
        try
        {
            using var response = http.Send(request, cancellation);
            using var stream = response.Content.ReadAsStream(cancellation);
            if (!response.IsSuccessStatusCode) return new(null, FaultOf(response, stream));
            return JsonSerializer.Deserialize<T>(stream, Json) is { } value && isExpected(value) ? new(value, null) : Foreign<T>(response.StatusCode);
        }
        catch (JsonException)
        {
            return Foreign<T>(HttpStatusCode.OK);
        }
        catch (HttpRequestException exception)
        {
            return new(null, new ChatFault(0, "", $"{http.BaseAddress} cannot be reached ({exception.HttpRequestError}): is the service running there?"));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(null, new ChatFault(0, "", $"{http.BaseAddress} gave no answer within {http.Timeout.TotalSeconds:0} seconds."));
        }
    }

    private ChatReply<T> Foreign<T>(HttpStatusCode status)
        where T : class => new(null, new ChatFault((int)status, "", $"What {http.BaseAddress} answered is not what the contract says: is an Allo 62 API there?"));

    private ChatFault FaultOf(HttpResponseMessage response, Stream stream)
    {
        var problem = ReadProblem(stream);
        var status = (int)response.StatusCode;
        var again = response.Headers.RetryAfter?.Delta is { } wait ? $" Wait {wait.TotalSeconds:0} s, then /again." : "";
        var message = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "The API wants a key, or does not know this one: put it into a file and name it with --key-file FILE.",
            HttpStatusCode.Forbidden => "The role of this key does not allow it; frontend is enough for a conversation.",
            HttpStatusCode.TooManyRequests => $"Too many requests.{again}",
            _ when problem is null => $"Status {status} without the API's problem details: is an Allo 62 API at {http.BaseAddress}?",
            _ => $"{problem.Title}: {problem.Detail}{Faults(problem)}{again}",
        };
        return new ChatFault(status, (problem?.Type ?? "").Replace(ProblemPrefix, "", StringComparison.Ordinal), message);
    }

    private static string Faults(Problem problem) =>
        string.Concat((problem.Errors ?? []).Select(error => $"{Environment.NewLine}  {error.Key}: {string.Join(' ', error.Value)}"));

    private static Problem? ReadProblem(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(stream, Json) is { Type: not null } problem ? problem : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Problem(string? Type, string? Title, string? Detail, Dictionary<string, string[]>? Errors);
}
