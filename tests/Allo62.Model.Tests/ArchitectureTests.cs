using System.Reflection;

namespace Allo62.Model.Tests;

/// <summary>Model stands alone: no HTTP, no console, no database.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Model = typeof(Allo62.Model.Packaging.ModelPackage).Assembly;

    [TestCase("Microsoft.AspNetCore")]
    [TestCase("Microsoft.EntityFrameworkCore")]
    [TestCase("System.CommandLine")]
    [TestCase("Spectre.Console")]
    [TestCase("Allo62.Training")]
    [TestCase("allo62")]
    [TestCase("Allo62.Api")]
    public void Model_References_NoneOf(string forbidden) =>
        Assert.That(Model.GetReferencedAssemblies().Select(name => name.Name), Has.None.StartsWith(forbidden));

    [Test]
    public void Model_PublicSurface_NamesNoMlNetType()
    {
        var members = Model.GetExportedTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static));
        var types = members.SelectMany(member => member switch
        {
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
            PropertyInfo property => [property.PropertyType],
            ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            FieldInfo field => [field.FieldType],
            _ => Type.EmptyTypes,
        });
        Assert.That(types.Select(type => type.FullName ?? type.Name), Has.None.Contains("Microsoft.ML"));
    }
}
