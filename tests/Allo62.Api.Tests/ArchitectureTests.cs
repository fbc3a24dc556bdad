using System.Reflection;

namespace Allo62.Api.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Api = typeof(Program).Assembly;

    [TestCase("Microsoft.ML")]
    [TestCase("allo62")]
    [TestCase("Allo62.Training")]
    public void Api_References_NoneOf(string forbidden) =>
        Assert.That(Api.GetReferencedAssemblies().Select(name => name.Name), Has.None.StartsWith(forbidden));

    [Test]
    public void Api_References_Model() => Assert.That(Api.GetReferencedAssemblies().Select(name => name.Name), Has.Member("Allo62.Model"));
}
