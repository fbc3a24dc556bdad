namespace Allo62.Training.Robustness;

/// <summary>
/// A polite beginning, most of them long. Written for measuring: sentences from the normaliser's own lists would only show that the
/// lists are read.
/// </summary>
internal sealed class PoliteOpening : IPerturbation
{
    private static readonly string[] Openings =
    [
        "Bonjour, j'espère ne pas abuser de votre temps, voilà ce qui m'amène : ",
        "Bonjour à vous, pardonnez mon message un peu long, je fais de mon mieux pour vous expliquer : ",
        "Bonsoir, c'est la première fois que j'utilise cette messagerie, soyez indulgents avec moi. ",
        "Madame, Monsieur, par la présente je me tourne vers vous afin d'obtenir votre éclairage. ",
        "Bonjour, merci d'avance à la personne qui prendra quelques minutes pour me lire. ",
        "Bien le bonjour chez vous, je vous expose rapidement les choses : ",
        "Bonjour madame, excusez-moi de vous déranger, je voudrais savoir si vous pourriez m'éclairer, ",
        "Bonjour, on m'a conseillé de vous écrire, j'ose donc le faire. ",
        "Allô bonjour, je ne sais pas trop par où commencer, bon, je me lance : ",
        "Bonjour, auriez-vous deux petites minutes à me consacrer je vous prie ? ",
        "Chère équipe, je sollicite respectueusement votre bienveillance. ",
        "Bonjour, je vous remercie par avance de l'intérêt que vous porterez à ma demande : ",
        "Rebonjour, désolé si quelqu'un d'autre a déjà posé la même question, ",
        "Hello, petite question rapide si ça ne vous embête pas trop, ",
    ];

    public string Name => "polite opening";

    public double? Limit => 0.03;

    public string Apply(string text, Draws draws) => draws.OneOf(Openings) + text;
}
