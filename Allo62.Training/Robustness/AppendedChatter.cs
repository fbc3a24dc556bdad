namespace Allo62.Training.Robustness;

/// <summary>What people add once the need is said, and what has nothing to do with it.</summary>
internal sealed class AppendedChatter : IPerturbation
{
    private static readonly string[] Chatter =
    [
        " Vous savez comment c'est, on fait aller.",
        " Ma voisine me dit toujours que je m'inquiète pour un rien.",
        " J'ai écrit ça vite fait entre deux courses, désolé pour les fautes.",
        " Bon, je vous laisse, j'ai le repas sur le feu.",
        " Comme disait mon grand-père, qui ne demande rien n'a rien.",
        " J'en parlais encore hier avec une collègue à la pause.",
        " Ah et je suis joignable plutôt l'après-midi, le matin je dors.",
        " C'est fou comme le temps passe, on est déjà presque à la fin du mois.",
        " Je n'ai pas l'habitude de ces machines, c'est mon neveu qui m'a montré.",
        " Sinon tout va bien par chez nous, on ne se plaint pas.",
    ];

    public string Name => "chatter after the need";

    public double? Limit => null;

    public string Apply(string text, Draws draws) => text.TrimEnd() + draws.OneOf(Chatter);
}
