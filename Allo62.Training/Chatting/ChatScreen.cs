using System.Globalization;
using Allo62.Model.Catalogue;
using Allo62.Training.Output;

namespace Allo62.Training.Chatting;

/// <summary>Answers on a terminal: urgency first, then who helps, what to choose or that a human takes over.</summary>
internal sealed class ChatScreen(ConsoleOutput output, TimeProvider time)
{
    public void Show(ChatAnswer answer)
    {
        ShowUrgency(answer.Urgency);
        switch (answer.Decision)
        {
            case "route":
                Line($"=> {answer.Category?.Label} ({Figure.Share(answer.Confidence)})");
                Show(answer.Contact!);
                foreach (var thing in answer.About?.Prepare ?? []) Line($"     have at hand: {thing}");
                if (answer.About?.DependsOnCommune == true) Line("   /commune NAME may bring someone nearer.");
                Line("   Right? /right, /wrong or /wrong CATEGORY; /reached yes or no.");
                break;
            case "clarify":
                Line($"?? {answer.Clarification!.Question}");
                for (var i = 0; i < answer.Clarification.Choices.Count; i++) Line($"   {i + 1}  {answer.Clarification.Choices[i].Label}");
                Line("   0  none of these; or write more words.");
                break;
            default:
                Line($"=> A human takes over ({answer.Handoff!.Reason}).");
                Show(answer.Handoff.Contact);
                break;
        }
    }

    public void Show(ChatContact contact)
    {
        Line($"   {contact.Name}{(contact.NeedsVerification ? " (à vérifier)" : "")}");
        Fact("phone", contact.Phone);
        Fact("SMS", contact.Sms);
        Fact("web", contact.Url);
        Fact("address", contact.Address);
        Fact("deaf", contact.DeafAccess);
        Fact("note", contact.Note);
        Fact("hours", contact.OpenNow is { } open ? FrenchOpening.Now(new OpeningState(open, contact.OpensAt, contact.ClosesAt), time.GetUtcNow()) : "not known");
        Fact("verified", contact.VerifiedOn);
    }

    /// <summary>A line whose text came from elsewhere: it cannot move the cursor or colour the terminal.</summary>
    public void Line(string text) => output.Line(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));

    private void ShowUrgency(ChatUrgency urgency)
    {
        if (urgency.Level == "none") return;
        Line($"!! {urgency.Level.ToUpper(CultureInfo.InvariantCulture)}: {urgency.Message}");
        foreach (var number in urgency.Numbers) Line($"   {(number.BySms ? "SMS " : "")}{number.Number}  {number.Label}");
    }

    private void Fact(string name, string? value)
    {
        if (value is not null) Line($"     {name,-8} {value}");
    }
}
