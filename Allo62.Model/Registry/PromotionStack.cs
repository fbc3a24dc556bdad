namespace Allo62.Model.Registry;

/// <summary>Which model a rollback brings back: promotions stack up, a rollback takes the topmost off.</summary>
internal static class PromotionStack
{
    /// <param name="history">All lines, oldest first.</param>
    /// <param name="champion">What the pointer names: the truth, where the last line was written but never took place.</param>
    /// <returns>The model before the champion; null when there is none.</returns>
    public static string? Before(IReadOnlyList<Promotion> history, string? champion)
    {
        if (champion is null) return null;
        var stack = new Stack<string>();
        foreach (var line in history)
        {
            if (line.Previous is { } previous && line.Action != PromotionAction.Interrupted) Settle(stack, previous);
            if (line.Action == PromotionAction.Promote) stack.Push(line.Version);
            else Settle(stack, line.Version);
        }
        Settle(stack, champion);
        return stack.Skip(1).FirstOrDefault();
    }

    /// <summary>Brings a version to the top: by taking off what lies on it, or by laying it on top.</summary>
    private static void Settle(Stack<string> stack, string version)
    {
        if (stack.Count > 0 && stack.Peek() == version) return;
        if (stack.Skip(1).FirstOrDefault() == version) stack.Pop();
        else stack.Push(version);
    }
}
