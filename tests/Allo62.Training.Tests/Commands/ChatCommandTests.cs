using System.Net;
using System.Net.Sockets;

namespace Allo62.Training.Tests.Commands;

/// <summary>Where there is no API to talk with. Conversations are tried on the real one: ConsoleChatTests of the API.</summary>
public sealed class ChatCommandTests
{
    [TestCase("pas-de-calais.fr")]
    [TestCase("ftp://127.0.0.1")]
    [TestCase("")]
    public void Chat_NoWebAddress_IsWrongUsage(string address)
    {
        var run = ConsoleRun.Of("chat", "--api", address);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.WrongUsage, "--api: an address such as http://127.0.0.1:5062 was expected.\n")));
    }

    [Test]
    public void Chat_NobodyListens_SaysSoAtOnce()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var run = ConsoleRun.With("mon rsa a été suspendu\n", "chat", "--api", $"http://127.0.0.1:{port}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unavailable));
            Assert.That(run.Error, Is.EqualTo($"http://127.0.0.1:{port}/ cannot be reached (ConnectionError): is the service running there?\n"));
            Assert.That(run.Output, Is.Empty);
        }
    }

    [Test]
    public void Chat_AnotherServer_IsNotTakenForTheApi()
    {
        using var listener = new HttpListener();
        var address = Listen(listener);
        var answering = AnswerOnceAsync(listener, "<html>welcome</html>");
        var run = ConsoleRun.With("", "chat", "--api", address);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.Unavailable, $"What {address} answered is not what the contract says: is an Allo 62 API there?\n")));
        Assert.That(answering.IsFaulted, Is.False);
    }

    [Test]
    public void Chat_KeyFileWithMore_IsNotSent()
    {
        using var folder = new TemporaryFolder();
        folder.Write("key.txt", "one two");
        var run = ConsoleRun.Of("chat", "--api", "http://127.0.0.1:9", "--key-file", folder.File("key.txt"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUsage));
            Assert.That(run.Error, Does.EndWith("key.txt: one key and nothing else was expected.\n").And.Not.Contain("one two"));
        }
    }

    private static async Task AnswerOnceAsync(HttpListener listener, string body)
    {
        var context = await listener.GetContextAsync();
        await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private static string Listen(HttpListener listener)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        listener.Prefixes.Add(address);
        listener.Start();
        return address;
    }
}
