using System.CommandLine;
using System.Globalization;

namespace Allo62.Api.Security;

/// <summary><c>allo62-api keys add|list|revoke</c>. A running service sees the change within a second.</summary>
internal static class KeyCommands
{
    private const int Done = 0;
    private const int WrongUsage = 2;
    private const int LongestName = 100;

    /// <summary>Whether a call of the program is one of these commands and not a start of the service.</summary>
    public static bool IsCalledBy(string[] arguments) => arguments is ["keys", ..];

    public static int Run(string[] arguments, TextWriter output, TextWriter error, TimeProvider time)
    {
        var file = new Option<string>("--file") { Description = "The file of keys.", DefaultValueFactory = _ => Path.Combine("artifacts", "state", "keys.json"), Recursive = true };
        var root = new RootCommand("allo62-api: the Allo 62 service. Without a command it starts.")
        {
            new Command("keys", "API keys: made, listed, revoked; a running service sees it within a second.") { file, Add(file, output, error, time), List(file, output), Revoke(file, output, error, time) },
        };
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            error.WriteLine(exception.Message);
            return WrongUsage;
        }
    }

    private static Command Add(Option<string> file, TextWriter output, TextWriter error, TimeProvider time)
    {
        var name = new Option<string>("--name") { Description = "Whose key it is.", Required = true };
        var role = new Option<string>("--role") { Description = $"What it may do: {string.Join(", ", Roles.All)}; each may do all that the ones before it may.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var command = new Command("add", "Makes a key and shows it, this once.") { name, role };
        command.SetAction(parsed =>
        {
            var owner = parsed.GetRequiredValue(name).Trim();
            if (owner.Length is 0 or > LongestName || owner.Any(char.IsControl))
            {
                error.WriteLine($"The name must have 1 to {LongestName} characters on one line.");
                return WrongUsage;
            }
            var (key, text) = ApiKey.Create(owner, parsed.GetRequiredValue(role), time.GetUtcNow());
            var keys = new KeyFile(parsed.GetRequiredValue(file));
            keys.Write([.. keys.Read(), key]);
            output.WriteLine(text);
            error.WriteLine("Keep it now: only its hash is kept.");
            return Done;
        });
        return command;
    }

    private static Command List(Option<string> file, TextWriter output)
    {
        var command = new Command("list", "Lists keys; secrets are not kept and cannot be shown.");
        command.SetAction(parsed =>
        {
            foreach (var key in new KeyFile(parsed.GetRequiredValue(file)).Read())
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Id}  {key.Role,-8}  {key.CreatedAt:yyyy-MM-dd}  {(key.RevokedAt is { } at ? $"revoked {at:yyyy-MM-dd}" : "good"),-18}  {key.Name}"));
            return Done;
        });
        return command;
    }

    private static Command Revoke(Option<string> file, TextWriter output, TextWriter error, TimeProvider time)
    {
        var id = new Argument<string>("id") { Description = "Id of the key, as list shows it." };
        var command = new Command("revoke", "Makes a key worthless.") { id };
        command.SetAction(parsed =>
        {
            var keys = new KeyFile(parsed.GetRequiredValue(file));
            var all = keys.Read();
            var wanted = parsed.GetRequiredValue(id);
            if (all.FirstOrDefault(key => key.Id == wanted) is not { } revoked)
            {
                error.WriteLine("There is no key with this id; see: allo62-api keys list");
                return WrongUsage;
            }
            keys.Write(all.Select(key => key == revoked ? key with { RevokedAt = key.RevokedAt ?? time.GetUtcNow() } : key));
            output.WriteLine($"{revoked.Id} revoked");
            return Done;
        });
        return command;
    }
}
