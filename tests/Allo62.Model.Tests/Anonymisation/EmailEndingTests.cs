using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>How addresses end: with or without dot, in brackets, said or spelt.</summary>
public sealed class EmailEndingTests
{
    [TestCase("salome [at] verbeke-notaires [point] pro")]
    [TestCase("lefebvre62 {at} hotmail {point} com")]
    [TestCase("m.lefebvre (at) ville-arras.coop")]
    [TestCase("lefebvre arobase cd62 point gouv point fr")]
    [TestCase("lefebvre arobase gmail point c o m")]
    [TestCase("lefebvre, arobase, ik, point me")]
    [TestCase("lefebvre-arobase-hotmail-point-com")]
    public void Anonymise_Ending_BelongsToTheAddress(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo("<EMAIL>"));

    [TestCase("mon neveu vit chez nous à Audresselles depuis deux mois. ça dure")]
    [TestCase("il est chez lui. info donnée")]
    [TestCase("le club (a) demandé une subvention. Pro ou amateur ?")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
