using System.Text;
using Allo62.Api.Intents;
using Allo62.Api.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Allo62.Api.Chat;

/// <summary>What the form of /chat sends where there is no script.</summary>
/// <param name="Text">The person's words; null when they chose from a list.</param>
/// <param name="Commune">What they wrote as their commune; null when nothing.</param>
/// <param name="State">State of the question that is answered; null for a first request.</param>
/// <param name="Choice">The choice; null when they wrote.</param>
/// <param name="RequestId">With a verdict: the answer that it is about.</param>
/// <param name="Helped">Whether the answer helped; null when this is no feedback.</param>
internal sealed record ChatForm(string? Text, string? Commune, string? State, string? Choice, string? RequestId, bool? Helped)
{
    private const int MostFields = 16;

    /// <returns>The form; null when the body is larger than allowed or is no form.</returns>
    public static async Task<ChatForm?> ReadAsync(HttpRequest request, int largestBytes, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || await RequestBytes.ReadAsync(request, largestBytes, cancellation) is not { } bytes) return null;
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(bytes.Span)) { ValueCountLimit = MostFields, ValueLengthLimit = largestBytes };
            return Of(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What the API is asked: the same that the widget asks.</summary>
    public ClassifyRequest ToRequest() => Text is null && Choice is not null
        ? new ClassifyRequest(Channel: "chat", Commune: Commune, State: State, Choice: Choice)
        : new ClassifyRequest(Text ?? "", "chat", Commune, State: State);

    private static ChatForm Of(Dictionary<string, StringValues> fields)
    {
        return new ChatForm(Value("text"), Value("commune"), Value("state"), Value("choice"), Value("requestId"), Value("helped") is { } helped ? helped == "oui" : null);

        // Browsers send the lines of a text field with CR LF.
        string? Value(string name) => fields.TryGetValue(name, out var values) && values.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is { Length: > 0 } value ? value : null;
    }
}
