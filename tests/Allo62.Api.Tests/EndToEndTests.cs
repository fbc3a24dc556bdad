using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Tests.Shared;

namespace Allo62.Api.Tests;

public sealed class EndToEndTests
{
    [Test]
    public async Task Rows_TrainedPackagedServed_AnswerOverHttp()
    {
        var folder = Directory.CreateTempSubdirectory("allo62-tests-");
        try
        {
            var model = new IntentTrainer(new TrainingOptions { Seed = 5, Iterations = 8 }).Train(SampleRequests.All);
            var package = ModelPackageWriter.Write(model, SamplePackage.Provenance, folder.FullName);
            using var application = new ApiApplication();
            // The folder, not the file: the newest package in it is taken.
            application.Settings["Allo62:Model"] = folder.FullName;
            using var client = application.CreateClient();
            var served = await (await client.GetAsync(new Uri("/v1/model", UriKind.Relative))).JsonAsync();
            var answer = await (await client.ClassifyAsync("il y a un trou énorme sur la D939")).JsonAsync();
            using (Assert.EnterMultipleScope())
            {
                Assert.That((string)served["modelVersion"]!, Is.EqualTo(package.Manifest.ModelVersion));
                Assert.That((string)answer["modelVersion"]!, Is.EqualTo(package.Manifest.ModelVersion));
                Assert.That((string)answer["category"]!["id"]!, Is.EqualTo("routes"));
                Assert.That((double)answer["confidence"]!, Is.EqualTo(package.Classifier.Classify("il y a un trou énorme sur la D939").Top.Confidence).Within(1e-6));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
