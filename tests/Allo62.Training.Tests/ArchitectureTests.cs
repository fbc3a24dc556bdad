using System.Reflection;

namespace Allo62.Training.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Training = typeof(ExitCode).Assembly;

    [TestCase("Allo62.Api")]
    [TestCase("Microsoft.AspNetCore")]
    [TestCase("Microsoft.ML")]
    public void Training_References_NoneOf(string forbidden) =>
        Assert.That(Training.GetReferencedAssemblies().Select(name => name.Name), Has.None.StartsWith(forbidden));

    [Test]
    public void Training_References_Model() => Assert.That(Training.GetReferencedAssemblies().Select(name => name.Name), Has.Member("Allo62.Model"));
}
