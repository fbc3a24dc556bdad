using Allo62.Training.Robustness;

namespace Allo62.Benchmarks.Study.Rows;

/// <summary>
/// Polite and idle words around a need, put together from parts, for training only. The sentences that robustness is measured with are
/// others (<see cref="PoliteOpening"/> and its like).
/// </summary>
internal static class PoliteFiller
{
    private static readonly string[] Greetings =
        ["Bonjour", "Bonsoir", "Bonjour Madame", "Bonjour Monsieur", "Madame, Monsieur", "Bonjour à tous", "Salut", "Bonjour le service", "Allo", "Coucou", ""];

    private static readonly string[] Openings =
    [
        "je vous contacte ce jour pour obtenir une information", "j'ai besoin de votre aide", "je ne sais pas à qui demander", "pardon de vous solliciter encore",
        "je profite de ce message pour vous exposer ma situation", "je vous explique mon souci en quelques mots", "merci de prendre le temps de lire ce message",
        "une connaissance m'a donné votre contact", "je vous écris un peu au hasard", "j'aurais souhaité un petit conseil", "voici ma situation en deux mots",
        "j'ai essayé de téléphoner sans succès", "veuillez m'excuser pour la longueur de mon courrier", "je n'écris pas souvent sur internet",
        "est-ce que quelqu'un peut me répondre", "si vous avez un moment", "j'ai une interrogation toute bête", "permettez-moi de vous présenter ma requête",
        "je suis nouveau ici et un peu perdu", "c'est un peu délicat à raconter", "je me tourne vers votre service en espérant une réponse",
        "avec tout le respect que je vous dois", "je fais suite à un appel resté sans réponse", "j'attends depuis un moment une réponse", "désolée pour la gêne",
        "j'espère que vous allez bien et que je frappe à la bonne porte", "auriez-vous la bonté de me guider", "j'ose espérer que vous saurez me renseigner",
        "pourriez-vous s'il vous plaît regarder ceci", "vous seriez bien aimables de m'indiquer la marche à suivre", "voilà mon histoire",
    ];

    private static readonly string[] Idle =
    [
        "Il fait gris et froid par ici.", "Il pleut depuis ce matin.", "Quel beau temps cette semaine !", "Le vent souffle fort aujourd'hui.", "On a eu de la neige hier.",
        "Enfin voilà, la vie continue.", "Mon mari me disait d'appeler, moi je préfère écrire.", "Ma fille tape ce message pour moi.", "Bref, vous voyez le tableau.",
        "Je suis un peu fatigué en ce moment.", "J'ai fini mon café et je vous écris.", "Chez nous tout le monde se connaît.", "Je réponds vite en général.",
        "On m'entend bien au téléphone le soir.", "C'est la fin de l'année, tout le monde court.", "Je n'y connais rien en informatique.", "Ce n'est pas facile tous les jours.",
        "Mon chien aboie, pardon.", "Il est tard, je vais aller dormir.", "Voilà, voilà.",
    ];

    private static readonly string[] Closings =
    [
        "Merci d'avance", "Je vous remercie", "Cordialement", "Merci pour votre travail", "Dans l'attente de vous lire", "Bonne journée à vous", "Bien cordialement",
        "En espérant une réponse de votre part", "Mes respects", "Je reste joignable", "Recevez mes sincères salutations", "Merci de votre compréhension",
        "À bientôt", "Avec toute ma gratitude", "Merci encore et bonne continuation", "Vous en souhaitant bonne réception", "Merci de me tenir au courant",
        "Je vous prie d'agréer mes salutations distinguées", "Passez une bonne soirée", "Je compte sur vous",
    ];

    private const double Opened = 0.7;
    private const double Chatty = 0.35;

    /// <summary>The need with an opening, a closing or idle words, or several of them.</summary>
    public static string Around(string need, Draws draws)
    {
        var opened = draws.Chance(Opened);
        if (opened) need = $"{draws.OneOf(Greetings)}, {draws.OneOf(Openings)}. {need}";
        if (draws.Chance(Chatty)) need = draws.Chance(0.5) ? $"{draws.OneOf(Idle)} {need}" : $"{need} {draws.OneOf(Idle)}";
        return opened && draws.Chance(0.5) ? need : $"{need} {draws.OneOf(Closings)}.";
    }
}
