using System.Text;
using Allo62.Model.Text;
using CsCheck;

namespace Allo62.Model.Tests.Text;

public sealed class TextNormaliserTests
{
    private static readonly Gen<string> AnyUtf16 = Gen.OneOf(
        Gen.Char.Array[0, 60].Select(characters => new string(characters)),
        Gen.Int[0, 0xFFFF].Select(unit => (char)unit).Array[0, 60].Select(characters => new string(characters)),
        Gen.Char["aàéçœABCeee  '’.,<>019€😭ﬁﷺ\u0301\u200B\uD83D\uDE2Dlsm"].Array[0, 80].Select(characters => new string(characters)),
        Gen.String);

    [TestCase("Électricité COUPÉE", "electricite coupee")]
    [TestCase("l’électricité", "l electricite")]
    [TestCase("l'electricite", "l electricite")]
    [TestCase("lʼelectricite", "l electricite")]
    [TestCase("l´electricite", "l electricite")]
    [TestCase("ma sœur", "ma soeur")]
    [TestCase("ﬁn de droits", "fin de droits")]
    [TestCase("c'est trooooop long !!!!", "c est trop long")]
    [TestCase("créée", "cree")]
    [TestCase("zéro\u200Bwidth so\u00ADft", "zerowidth soft")]
    [TestCase("le R.S.A. suspendu", "le rsa suspendu")]
    [TestCase("fin. Début", "fin debut")]
    [TestCase("pb d'elec jai rdv", "probleme d electricite j ai rendez vous")]
    [TestCase("trou sur la D939", "trou sur la d000")]
    [TestCase("j'appelle le 115", "j appelle le 115")]
    [TestCase("il me faut 635 €", "il me faut 000 euro")]
    [TestCase("2 enfants", "2 enfants")]
    [TestCase("mon bébé 👶 a froid 🥶", "mon bebe bebe a froid froid")]
    [TestCase("avec <PERSONNE> hier", "avec <personne> hier")]
    [TestCase("a < b > c", "a b c")]
    public void Normalise_Table_GivesNormalForm(string text, string expected) =>
        Assert.That(TextNormaliser.Normalise(text), Is.EqualTo(expected));

    [TestCase("Bonjour madame, excusez-moi de vous déranger, je voudrais savoir pour mon rsa", "pour mon rsa")]
    [TestCase("mon rsa est bloqué, merci d'avance, cordialement", "mon rsa est bloque")]
    [TestCase("Bonjour, pourriez-vous me dire où est la MDPH s'il vous plaît ? Merci beaucoup, bonne journée", "ou est la mdph")]
    [TestCase("je veux rencontrer monsieur le maire", "je veux rencontrer monsieur le maire")]
    [TestCase("bonjour", "bonjour")]
    [TestCase("Bonjour madame", "bonjour madame")]
    public void Normalise_PoliteEnds_AreLeftOut(string text, string expected) =>
        Assert.That(TextNormaliser.Normalise(text), Is.EqualTo(expected));

    [Test]
    public void Normalise_AnyUtf16_IsIdempotent() =>
        AnyUtf16.Sample(text =>
        {
            var once = TextNormaliser.Normalise(text);
            return TextNormaliser.Normalise(once) == once;
        });

    [Test]
    public void Normalise_AnyUtf16_LengthIsBounded() =>
        AnyUtf16.Sample(text => TextNormaliser.Normalise(text).Length <= text.Length * 24 + 24);

    [Test]
    public void Normalise_ComposedAndDecomposed_AreTheSame() =>
        AnyUtf16.Where(IsWellFormed).Sample(text =>
            TextNormaliser.Normalise(text.Normalize(NormalizationForm.FormC)) == TextNormaliser.Normalise(text.Normalize(NormalizationForm.FormD)));

    [Test]
    public void Normalise_CaseAndAccents_ChangeNothing() =>
        Gen.Char["aàâäbcçdeéèêëfghiîïjlmnoôöpqrstuùûüvyz '"].Array[0, 60].Select(characters => new string(characters)).Sample(text =>
            TextNormaliser.Normalise(text.ToUpperInvariant()) == TextNormaliser.Normalise(text)
            && TextNormaliser.Normalise(text.Replace('\'', '’')) == TextNormaliser.Normalise(text));

    [Test]
    public void Normalise_Tokens_PointIntoTheText() =>
        AnyUtf16.Sample(text =>
        {
            var normalised = new NormalisedText();
            TextNormaliser.Normalise(text, normalised);
            foreach (var token in normalised.Tokens)
            {
                if (token.Length < 1 || token.SourceStart < 0 || token.SourceLength < 1 || token.SourceStart + token.SourceLength > text.Length) return false;
            }
            return true;
        });

    [Test]
    public void Normalise_Workspace_ForgetsThePreviousText()
    {
        var normalised = new NormalisedText();
        TextNormaliser.Normalise("une phrase assez longue pour laisser des traces", normalised);
        TextNormaliser.Normalise("", normalised);
        Assert.That(normalised.ToString(), Is.Empty);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }
        return true;
    }
}
