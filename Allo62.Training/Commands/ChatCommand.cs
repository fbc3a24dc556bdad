using System.CommandLine;
using System.Net.Http.Headers;
using Allo62.Training.Chatting;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary><c>allo62 chat</c>: a conversation with a running API by keyboard.</summary>
internal static class ChatCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Create(ConsoleOutput output, TextReader input, TimeProvider time)
    {
        var api = new Option<string>("--api") { Description = "Address of the API.", Required = true, HelpName = "URL" };
        var keyFile = new Option<FileInfo?>("--key-file") { Description = "A file that holds an API key of role frontend, where the service asks for one.", HelpName = "FILE" };
        var commune = new Option<string?>("--commune") { Description = "Where the person lives: name, postal code or INSEE code." };
        var command = new Command("chat", "Talks with a running API by keyboard, or with lines from standard input: urgency, contact, questions, hand-off, feedback.") { api, keyFile, commune };
        return command.Runs("chat --api http://127.0.0.1:5062 --commune Arras", output, (parsed, cancellation) =>
        {
            using var http = new HttpClient { BaseAddress = Address(parsed.GetRequiredValue(api)), Timeout = Patience };
            if (parsed.GetValue(keyFile) is { } file) http.DefaultRequestHeaders.Authorization = Key(file);
            var client = new ChatApi(http);
            var categories = client.Categories(cancellation);
            if (categories.Fault is { } fault)
            {
                output.Fault(fault.Message);
                return fault.IsAboutTheKey ? ExitCode.WrongUsage : ExitCode.Unavailable;
            }
            output.Line($"Allo 62 at {http.BaseAddress}, {categories.Value!.Length} categories. Write what you need, in French; /help tells the rest.");
            return new ChatSession(client, new ChatScreen(output, time), output, input, categories.Value, parsed.GetValue(commune)).Run(cancellation);
        });
    }

    private static AuthenticationHeaderValue Key(FileInfo file)
    {
        var key = File.ReadAllText(file.ToString()).Trim();
        // Whatever else is in the file must not be sent.
        return key.Length > 0 && !key.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? new AuthenticationHeaderValue("Bearer", key)
            : throw new WrongUsageException($"{file}: one key and nothing else was expected.");
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new WrongUsageException("--api: an address such as http://127.0.0.1:5062 was expected.");
}
