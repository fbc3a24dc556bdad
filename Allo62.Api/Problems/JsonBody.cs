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
        if (await RequestBytes.ReadAsync(request, largestBytes, cancellation) is not { } bytes) return (null, Problems.Problem.TooLarge(largestBytes));
        return bytes.Length == 0 ? (null, Invalid("The body is empty; a JSON object was expected.")) : Read<T>(() => JsonSerializer.Deserialize<T>(bytes.Span, options), options);
    }

    /// <summary>One element of a body that was read as a whole.</summary>
    public static (T? Value, ProblemHttpResult? Problem) Read<T>(JsonElement element, JsonSerializerOptions options)
        where T : class => Read(() => element.Deserialize<T>(options), options);

    private static (T? Value, ProblemHttpResult? Problem) Read<T>(Func<T?> read, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return read() is { } value ? (value, null) : (null, Invalid("It is null; a JSON object was expected."));
        }
        catch (JsonException exception)
        {
            return (null, Invalid(Describe<T>(exception, options)));
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

    private static ProblemHttpResult Invalid(string detail) => Problem.Of(StatusCodes.Status400BadRequest, ProblemTypes.InvalidBody, "Invalid body", detail);

    private static ProblemHttpResult ForStatus(int status)
    {
        var (type, title, detail) = Problem.ForStatus(status);
        return Problem.Of(status, type, title, detail);
    }
}
