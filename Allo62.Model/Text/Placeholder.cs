using System.Collections.Frozen;

namespace Allo62.Model.Text;

/// <summary>
/// What the anonymiser writes in the place of personal data: <c>&lt;PERSONNE&gt;</c>. To the classifier each is one word.
/// </summary>
public static class Placeholder
{
    private const int LongestName = 16;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Tokens =
        new[] { "PERSONNE", "TELEPHONE", "EMAIL", "NIR", "IBAN", "ADRESSE", "DATE_NAISSANCE", "DOSSIER", "PLAQUE", "CARTE_BANCAIRE" }
            .ToFrozenDictionary(name => name, Normalised, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names that a placeholder can have, without the angle brackets.</summary>
    public static IEnumerable<string> Names => Tokens.Dictionary.Keys;

    /// <summary>The one word that a placeholder is after normalisation, such as « &lt;personne&gt; ».</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Normalised(string name) => $"<{name.ToLowerInvariant()}>";

    internal readonly ref struct Match(string token, int sourceLength)
    {
        public ReadOnlySpan<char> Token { get; } = token;

        public int SourceLength { get; } = sourceLength;
    }

    /// <summary>Reads a placeholder at the very start of a text.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out Match match)
    {
        var close = text[..Math.Min(text.Length, LongestName + 2)].IndexOf('>');
        if (close > 1 && Tokens.TryGetValue(text[1..close], out var token))
        {
            match = new Match(token, close + 1);
            return true;
        }
        match = default;
        return false;
    }
}
