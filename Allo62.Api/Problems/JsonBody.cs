using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Problems;

/// <summary>
/// Reads a request body as JSON. Every way in which it can be wrong is a value with its own problem, and no message quotes the
/// body: it may hold what a citizen wrote.
/// </summary>
internal static class JsonBody
{
    public static async ValueTask<(T? Value, ProblemHttpResult? Problem)> ReadAsync<T>(
        HttpRequest request, int largestBytes, JsonSerializerOptions options, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType()) return (null, ForStatus(StatusCodes.Status415UnsupportedMediaType));
        if (request.ContentLength > largestBytes) return (null, TooLarge(largestBytes));
        var (bytes, tooLarge) = await ReadBytesAsync(request.Body, largestBytes, cancellation);
        if (tooLarge) return (null, TooLarge(largestBytes));
        if (bytes.Length == 0) return (null, Invalid("The body is empty; a JSON object was expected."));
        try
        {
            var value = JsonSerializer.Deserialize<T>(bytes.Span, options);
            return value is null ? (null, Invalid("The body is null; a JSON object was expected.")) : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, Invalid(Describe<T>(exception, options)));
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Bytes, bool TooLarge)> ReadBytesAsync(Stream body, int largest, CancellationToken cancellation)
    {
        var buffer = new byte[Math.Min(largest + 1, 4096)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length > largest) return (default, true);
                Array.Resize(ref buffer, (int)Math.Min(largest + 1L, buffer.Length * 2L));
            }
            int read;
            try
            {
                read = await body.ReadAsync(buffer.AsMemory(length), cancellation);
            }
            catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                return (default, true);
            }
            if (read == 0) return length > largest ? (default, true) : (buffer.AsMemory(0, length), false);
            length += read;
        }
    }

    /// <summary>Where the fault is and what was expected. Names a member only when it is one of ours.</summary>
    private static string Describe<T>(JsonException exception, JsonSerializerOptions options)
    {
        var members = options.GetTypeInfo(typeof(T)).Properties.ToDictionary(property => property.Name);
        var place = $"line {(exception.LineNumber ?? 0) + 1}, byte {exception.BytePositionInLine ?? 0}";
        var name = exception.Path?.TrimStart('$', '.').Split('.', '[')[0] ?? "";
        if (members.TryGetValue(name, out var member)) return $"The member '{name}' ({place}) is not readable; expected: {Expected(member.PropertyType)}.";
        return $"The body ({place}) is not the JSON that was expected: an object with no other members than {string.Join(", ", members.Keys)}.";
    }

    private static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a string of whole Unicode characters";
        return type == typeof(bool) ? "true or false" : type.IsPrimitive ? "a number" : "an array";
    }

    private static ProblemHttpResult Invalid(string detail) => Problem.Of(StatusCodes.Status400BadRequest, Problem.InvalidBody, "Invalid body", detail);

    private static ProblemHttpResult TooLarge(int largestBytes) =>
        Problem.Of(StatusCodes.Status413PayloadTooLarge, Problem.BodyTooLarge, "Body too large", $"The body is larger than {largestBytes} bytes.");

    private static ProblemHttpResult ForStatus(int status)
    {
        var (type, title, detail) = Problem.ForStatus(status);
        return Problem.Of(status, type, title, detail);
    }
}
