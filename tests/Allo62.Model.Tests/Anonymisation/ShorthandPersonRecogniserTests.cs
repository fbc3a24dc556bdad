using Allo62.Model.Anonymisation;

namespace Allo62.Model.Tests.Anonymisation;

/// <summary>Names as agents jot them down between two separators.</summary>
public sealed class ShorthandPersonRecogniserTests
{
    [TestCase("tison c. / apa / pas content", "<PERSONNE>. / apa / pas content")]
    [TestCase("virement pas reçu (caron j)", "virement pas reçu (<PERSONNE>)")]
    [TestCase("dem attest. facon élodie, mail", "dem attest. <PERSONNE>, mail")]
    [TestCase("NUMERO NON RECONNU. DAME COLONNA LUCIE. SAISIR A NOUVEAU", "NUMERO NON RECONNU. DAME <PERSONNE>. SAISIR A NOUVEAU")]
    [TestCase("LA DAME C'EST MARQUANT EUGENIE, 91 ANS, SEULE", "LA DAME C'EST <PERSONNE>, 91 ANS, SEULE")]
    public void Anonymise_Shorthand_IsMasked(string text, string expected) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(expected));

    [TestCase("tel ok. courrier a. envoyé")]
    [TestCase("plan b. refusé")]
    [TestCase("veuve depuis 2019, seule")]
    [TestCase("demande apa. visite prévue, plan d'aide ok")]
    [TestCase("rdv le 3, matin / après-midi")]
    public void Anonymise_LookAlike_Stays(string text) => Assert.That(Anonymiser.Default.Anonymise(text).Text, Is.EqualTo(text));
}
