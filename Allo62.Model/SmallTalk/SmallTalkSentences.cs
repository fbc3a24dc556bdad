using Allo62.Model.Text;

namespace Allo62.Model.SmallTalk;

/// <summary>The sentences of <c>Text/French/small-talk.txt</c>, by where they stand.</summary>
internal static class SmallTalkSentences
{
    public static IReadOnlyList<string> Before { get; } = Section("[before]");

    public static IReadOnlyList<string> After { get; } = Section("[after]");

    private static string[] Section(string title) =>
        [.. FrenchPhrases.Lines("small-talk.txt").SkipWhile(line => line != title).Skip(1).TakeWhile(line => line[0] != '[')];
}
