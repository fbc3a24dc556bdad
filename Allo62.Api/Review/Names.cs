using System.Text.Json;

namespace Allo62.Api.Review;

/// <summary>Enum values as they are written in JSON, in queries and in exports.</summary>
internal static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
