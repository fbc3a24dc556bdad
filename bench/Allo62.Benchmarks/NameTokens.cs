using System.Text.RegularExpressions;
using Allo62.Model.Anonymisation;

namespace Allo62.Benchmarks;

/// <summary>The words of a text as a token model sees them: hashed features of the word, its shape, its roles and its neighbours.</summary>
internal static partial class NameTokens
{
    /// <summary>Number of hashed features.</summary>
    public const int Dimension = 1 << 17;

    private const int Reach = 2;

    private static readonly WordTraits[] Roles = [.. Enum.GetValues<WordTraits>().Where(role => int.IsPow2((int)role) && (role & WordTraits.Triggers) == 0)];

    [GeneratedRegex(@"\[\[([A-Z_]+):(.*?)\]\]")]
    private static partial Regex Mark { get; }

    /// <param name="gold">A text with marks.</param>
    /// <param name="random">Draws which names are hidden.</param>
    /// <param name="hidesLists">How often a marked name is shown to the model as if no list knew it.</param>
    public static IEnumerable<NameToken> Read(string gold, Random random, double hidesLists)
    {
        var plain = Mark.Replace(gold, "$2");
        var names = new bool[plain.Length];
        var shift = 0;
        foreach (Match mark in Mark.Matches(gold))
        {
            var start = mark.Index - shift;
            if (mark.Groups[1].Value == "PERSONNE") names.AsSpan(start, mark.Groups[2].Length).Fill(true);
            shift += mark.Length - mark.Groups[2].Length;
        }
        var text = TextScanner.Scan(plain);
        var hidden = Enumerable.Range(0, text.Count).Select(i => names[text[i].Start] && random.NextDouble() < hidesLists).ToArray();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsWord(i) && text[i].FoldedLength > 1) yield return new NameToken(text[i].Start, text[i].End, names[text[i].Start], Features(text, i, hidden));
        }
    }

    private static int[] Features(ScannedText text, int token, bool[] hidden)
    {
        var features = new SortedSet<int>();
        void Add(string feature) => features.Add((int)(WordHash.Of(feature) % Dimension));
        for (var at = token - Reach; at <= token + Reach; at++)
        {
            var where = at - token;
            if (at < 0 || at >= text.Count)
            {
                Add($"{where} border");
                continue;
            }
            Add($"{where} {text[at].Kind} {text.Case(at)} {Math.Min(text[at].FoldedLength, 8)}");
            if (text[at].Kind == TokenKind.Sign) Add($"{where} {text[at].Sign}");
            foreach (var role in Roles)
            {
                if (text.Has(at, role) && !(hidden[at] && (role & WordTraits.Name) != 0)) Add($"{where} {role}");
            }
            if (!text.IsWord(at)) continue;
            var word = text.Folded(at).ToString();
            // The words around it by themselves; the word itself only by its ends, so that no name is learned by heart.
            if (where != 0) Add($"{where} ={word}");
            else
            {
                foreach (var length in (int[])[2, 3, 4])
                {
                    if (word.Length <= length) continue;
                    Add($"^{word[..length]}");
                    Add($"{word[^length..]}$");
                }
            }
        }
        return [.. features];
    }
}

/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="IsName">Marked as somebody's name.</param>
/// <param name="Features">Hashed features, ascending.</param>
internal readonly record struct NameToken(int Start, int End, bool IsName, int[] Features);
