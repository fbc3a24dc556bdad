using System.Globalization;
using Allo62.Training.Output;

namespace Allo62.Training.Chatting;

/// <summary>A conversation line by line, typed or piped.</summary>
internal sealed class ChatSession(ChatApi api, ChatScreen screen, ConsoleOutput output, TextReader input, IReadOnlyList<ChatCategory> categories, string? commune)
{
    private const string OutOfScope = "hors_perimetre";

    private const string Help = """
        Write what you need, in French. When a question comes, answer with a number or with words.
          /right, /wrong, /wrong CATEGORY   says whether the last answer led to the right place
          /reached yes, /reached no         says whether someone answered there
          /commune NAME                     where you live: name, postal code or INSEE code
          /again                            sends what got no answer once more
          /new                              begins a new conversation
          /quit                             ends
        """;

    private string? _commune = commune;
    private ChatAnswer? _answer;
    private ChatQuestion? _unanswered;
    private ChatFeedback _feedback = new();

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(CancellationToken cancellation)
    {
        while (Read() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            var (word, rest) = line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : (line, "");
            if (word == "/quit") break;
            if (line.StartsWith('/')) Do(word, rest, cancellation);
            else if (line.Length > 0) Reply(line, cancellation);
        }
        return _unanswered is null ? ExitCode.Done : ExitCode.Unavailable;
    }

    private string? Read()
    {
        output.Prompt("> ");
        return input.ReadLine()?.Trim();
    }

    private void Do(string word, string rest, CancellationToken cancellation)
    {
        switch (word)
        {
            case "/right" when rest.Length == 0:
                Say(_feedback with { Verdict = "right", CorrectedCategory = null }, cancellation);
                break;
            case "/wrong" when rest.Length == 0:
                Say(_feedback with { Verdict = "wrong", CorrectedCategory = null }, cancellation);
                break;
            case "/wrong" when rest == OutOfScope || categories.Any(category => category.Id == rest):
                Say(_feedback with { Verdict = "corrected", CorrectedCategory = rest }, cancellation);
                break;
            case "/wrong":
                screen.Line($"There is no such category. One of: {string.Join(", ", categories.Select(category => category.Id).Append(OutOfScope))}.");
                break;
            case "/reached" when rest is "yes" or "no":
                Say(_feedback with { Reached = rest == "yes" }, cancellation);
                break;
            case "/commune" when rest.Length > 0:
                Move(rest, cancellation);
                break;
            case "/again" when _unanswered is { } question:
                Ask(question, cancellation);
                break;
            case "/again":
                screen.Line("Everything got its answer.");
                break;
            case "/new":
                (_answer, _unanswered) = (null, null);
                screen.Line("A new conversation.");
                break;
            default:
                foreach (var line in Help.Split('\n')) output.Line(line.TrimEnd());
                break;
        }
    }

    private void Reply(string line, CancellationToken cancellation)
    {
        var question = _answer?.Clarification;
        if (question is not null && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number > question.Choices.Count) screen.Line($"Choose from 0 to {question.Choices.Count}, or write more words.");
            else Ask(new ChatQuestion(null, number == 0 ? "none" : question.Choices[number - 1].Id, question.State, _commune), cancellation);
            return;
        }
        Ask(new ChatQuestion(line, null, question?.State, _commune), cancellation);
    }

    private void Ask(ChatQuestion question, CancellationToken cancellation)
    {
        var reply = api.Classify(question, cancellation);
        if (reply.Fault is { IsAboutTheState: true } && question.State is not null)
        {
            _answer = null;
            if (question.Text is null)
            {
                _unanswered = null;
                screen.Line("This conversation is too old to go on with: write once more what you need.");
                return;
            }
            // The words stand alone without what was said before.
            reply = api.Classify(question with { State = null }, cancellation);
        }
        if (Failed(reply.Fault))
        {
            _unanswered = question;
            return;
        }
        (_answer, _unanswered, _feedback) = (reply.Value, null, new ChatFeedback());
        screen.Show(reply.Value!);
    }

    private void Say(ChatFeedback feedback, CancellationToken cancellation)
    {
        if (_answer is null) screen.Line("There is no answer yet to say something of.");
        else if (!Failed(api.Feedback(_answer.RequestId, feedback, cancellation).Fault))
        {
            _feedback = feedback;
            screen.Line("Thank you, kept.");
        }
    }

    /// <summary>The same need somewhere else: only the contacts change.</summary>
    private void Move(string place, CancellationToken cancellation)
    {
        _commune = place;
        if (_answer is not { Decision: "route", Category: { } category })
        {
            screen.Line($"Commune: {place}, from the next request on.");
            return;
        }
        var reply = api.Contacts(category.Id, place, cancellation);
        if (Failed(reply.Fault)) return;
        switch (reply.Value!.Communes)
        {
            case []:
                _commune = null;
                screen.Line("This commune is not known in the Pas-de-Calais.");
                return;
            case [var only]:
                _commune = only.Insee;
                screen.Line($"Commune: {only.Name}.");
                break;
            case var several:
                screen.Line($"Several: {string.Join(", ", several.Select(one => $"{one.Name} (/commune {one.Insee})"))}.");
                break;
        }
        foreach (var contact in reply.Value.Contacts) screen.Show(contact);
    }

    private bool Failed(ChatFault? fault)
    {
        if (fault is null) return false;
        if (fault.IsAboutTheKey) throw new WrongUsageException(fault.Message);
        output.Fault(fault.Message);
        return true;
    }
}
