using System.CommandLine;
using System.Text.Json;
using Allo62.Load;

var url = new Option<string>("--url") { Description = "Where to send, on this machine.", DefaultValueFactory = _ => "http://127.0.0.1:5062/v1/classify" };
var key = new Option<string?>("--key") { Description = "API key." };
var rate = new Option<double>("--rate") { Description = "Requests a second; 0: as fast as they are answered." };
var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 10 };
var connections = new Option<int>("--connections") { Description = "Requests under way at most.", DefaultValueFactory = _ => 16 };
var batch = new Option<int>("--batch") { Description = "Texts in a request.", DefaultValueFactory = _ => 1 };
var feedback = new Option<bool>("--feedback") { Description = "Gives a feedback for each answer." };
var stop = new Option<string?>("--stop-file") { Description = "Ends once this file is there." };
var kept = new Option<string?>("--kept-file") { Description = "Writes the ids of the acknowledged feedback into this file." };
var command = new RootCommand("allo62-load: sends requests to a service on this machine and prints what became of them as JSON.") { url, key, rate, seconds, connections, batch, feedback, stop, kept };
command.SetAction(async (parsed, cancellation) =>
{
    var plan = new LoadPlan(
        new Uri(parsed.GetRequiredValue(url)), parsed.GetValue(key), parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(connections), parsed.GetValue(batch), parsed.GetValue(feedback), parsed.GetValue(stop));
    if (!plan.Url.IsLoopback)
    {
        await Console.Error.WriteLineAsync("Load is only ever sent to this machine.".AsMemory(), cancellation);
        return 2;
    }
    using var run = new LoadRun(plan);
    var report = await run.RunAsync();
    if (parsed.GetValue(kept) is { } file) await File.WriteAllLinesAsync(file, report.FeedbackKept, cancellation);
    Console.WriteLine(JsonSerializer.Serialize(report with { FeedbackKept = [] }, JsonSerializerOptions.Web));
    return report.Failed.Count == 0 ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();
