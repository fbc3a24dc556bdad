using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo62.Model.Data;

/// <summary>
/// How JSON files that people edit are read: comments and trailing commas allowed, unknown members refused. By reflection and not by
/// generated code, which would set absent optional members to null.
/// </summary>
internal static class EditedJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
