using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Allo62.Api.Tests.Hosting;

public sealed class HostTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ApiApplication _application = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start()
    {
        _application = new ApiApplication();
        _client = _application.CreateClient();
    }

    [TearDown]
    public void Stop()
    {
        _client.Dispose();
        _application.Dispose();
    }

    [Test]
    public async Task Health_Started_IsLiveAndReady()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Health_NoModelYet_IsLiveAndNotReady()
    {
        using var application = _application.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.RemoveAll<IHostedService>()));
        using var client = application.CreateClient();
        Assert.That((await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        foreach (var path in new[] { "/health/ready", "/v1/model" })
            await (await client.GetAsync(new Uri(path, UriKind.Relative))).ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready");
        await (await client.ClassifyAsync("mon rsa")).ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready");
    }

    [Test]
    public async Task Model_InService_SaysWhichAndHowGood()
    {
        var json = await (await GetAsync("/v1/model")).JsonAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)json["rows"]!, Is.EqualTo(SampleRequests.All.Count));
            Assert.That((double)json["metrics"]!["heldOutAccuracy"]!, Is.EqualTo(0.5));
        }
    }

    [Test]
    public async Task Categories_List_HasTheFiftyFive()
    {
        var json = (await (await GetAsync("/v1/categories")).JsonAsync()).AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(json, Has.Count.EqualTo(55));
            Assert.That(json.Select(category => category!["examples"]!.AsArray().Count), Is.All.EqualTo(3));
            Assert.That(json.Select(category => (string?)category!["family"]), Is.All.Not.Empty);
        }
    }

    [Test]
    public async Task UnknownRoute_IsAProblem() => await (await GetAsync("/v1/nowhere")).ProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Test]
    public async Task WrongVerb_IsAProblemWithAllow()
    {
        var response = await GetAsync("/v1/classify");
        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "POST" }));
    }

    [Test]
    public async Task SwaggerUi_AtTheRoot_IsServed() =>
        Assert.That(await (await GetAsync("/index.html")).Content.ReadAsStringAsync(), Does.Contain("<title>Allo 62</title>"));

    [Test]
    public async Task OpenApi_Document_IsTheCommittedOne()
    {
        var served = await (await GetAsync("/openapi/v1.json")).JsonAsync();
        served.AsObject().Remove("servers");
        var committed = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "openapi.json")))!;
        var kept = Path.Combine(TestContext.CurrentContext.WorkDirectory, "served-openapi.json");
        await File.WriteAllTextAsync(kept, served.ToJsonString(Indented) + "\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)served["openapi"]!, Does.StartWith("3.1"));
            Assert.That(JsonNode.DeepEquals(served, committed), Is.True, $"The API changed: look at the difference, then take {kept} as Allo62.Api/openapi.json.");
        }
    }

    [Test]
    public void Start_CatalogueWithFaults_RefusesWithAllOfThem()
    {
        using var folder = new BrokenCatalogue();
        var application = new ApiApplication();
        application.Settings["Allo62:Catalogue"] = folder.Path;
        Refuses(application, "$.humanDesk", "$.categories[0].parent");
    }

    [Test]
    public void Start_WrongSettings_RefusesWithAllOfThem()
    {
        var application = new ApiApplication();
        application.Settings["Allo62:LongestText"] = "1";
        application.Settings["Allo62:LargestBodyBytes"] = "1";
        Refuses(application, "LongestText", "LargestBodyBytes");
    }

    [Test]
    public void Start_DamagedPackage_Refuses()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, File.ReadAllBytes(SamplePackage.Path)[..^9]);
        var application = new ApiApplication();
        application.Settings["Allo62:Model"] = path;
        Refuses(application, "refused");
        File.Delete(path);
    }

    [Test]
    public void Start_ModelOfAnotherCatalogue_RefusesAndNamesTheCategories()
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        var rows = SampleRequests.All.Select(row => row.Category == "rsa" ? row with { Category = "rsa_ailleurs" } : row).ToArray();
        var model = new IntentTrainer(new TrainingOptions { Iterations = 3 }).Train(rows);
        var application = new ApiApplication();
        application.Settings["Allo62:Model"] = ModelPackageWriter.Write(model, SamplePackage.Provenance, folder.FullName).Path;
        Refuses(application, "not in the catalogue: rsa_ailleurs");
        folder.Delete(recursive: true);
    }

    [Test]
    public void Start_NoModel_SaysHowToTrainOne()
    {
        var application = new ApiApplication();
        application.Settings["Allo62:Model"] = "nowhere.allo62";
        Refuses(application, "allo62 train");
    }

    /// <summary>The program ends, and its one critical log line says all of this. A host that never started cannot be disposed of.</summary>
    private static void Refuses(ApiApplication application, params string[] said)
    {
        Assert.That(() => application.CreateClient().GetAsync(new Uri("/health/live", UriKind.Relative)).GetAwaiter().GetResult(), Throws.Exception);
        using (Assert.EnterMultipleScope())
        {
            foreach (var part in said) Assert.That(application.Logs.All, Does.Contain("Critical: Allo 62 does not start").And.Contain(part));
        }
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    private sealed class BrokenCatalogue : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("allo62-tests-");

        public BrokenCatalogue()
        {
            var catalogue = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(ApiApplication.DataFolder, "catalogue.json")))!;
            catalogue["humanDesk"] = "personne";
            catalogue["categories"]![0]!["parent"] = "nulle_part";
            File.WriteAllText(System.IO.Path.Combine(_folder.FullName, "catalogue.json"), catalogue.ToJsonString());
            foreach (var name in new[] { "offices.json", "communes.csv", "urgency.json" })
                File.Copy(System.IO.Path.Combine(ApiApplication.DataFolder, name), System.IO.Path.Combine(_folder.FullName, name));
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
