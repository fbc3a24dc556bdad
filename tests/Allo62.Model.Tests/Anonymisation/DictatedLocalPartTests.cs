using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>The first half of an address as one dictates it, with asides, letters and corrections.</summary>
public sealed class DictatedLocalPartTests
{
    [TestCase("alors c'est b l tiret du 6 morel arobase orange point f r, merci", "alors c'est <EMAIL>, merci")]
    [TestCase("mon adresse mail c'est r comme Renée, point, v e r m e e r s c h, arobase, gmail, point com", "mon adresse mail c'est <EMAIL>")]
    [TestCase("c'est papy jacques cinquante-neuf, en chiffres, arob orange point fr", "c'est <EMAIL>")]
    [TestCase("notez julie accent non, julie sans accent, point hennart, deux n, at sfr point fr", "notez <EMAIL>")]
    [TestCase("vous marquez sandra tiret du huit, non, du six, enfin le petit trait, delcourt arobase outlook point com", "vous marquez <EMAIL>")]
    [TestCase("je dicte : comité point les voisins du canal arobase, non attendez, les voisins du canal tiret lens arobase asso point fr", "je dicte : <EMAIL>")]
    [TestCase("il dit de marquer acc.ecole.zola tout attaché, zola comme Émile, arobas, ville tiret lens point fr", "il dit de marquer <EMAIL>")]
    public void Anonymise_Dictated_IsMaskedFromItsFirstPiece(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("je m'appelle Paul Lefebvre, c'est pour le car, lefebvre arobase orange point fr", "je m'appelle <PERSONNE>, c'est pour le car, <EMAIL>")]
    [TestCase("rappelez le 06 12 34 56 78 ou bien lefebvre arobase orange point fr", "rappelez le <TELEPHONE> ou bien <EMAIL>")]
    public void Anonymise_OtherWordsBefore_Stay(string text, string expected) =>
        Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));
}
