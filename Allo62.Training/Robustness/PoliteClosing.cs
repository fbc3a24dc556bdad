namespace Allo62.Training.Robustness;

/// <summary>A polite end. Written for measuring, not taken from the normaliser's lists.</summary>
internal sealed class PoliteClosing : IPerturbation
{
    private static readonly string[] Closings =
    [
        " Merci infiniment à vous et passez une excellente journée.",
        " Je reste à votre disposition pour toute précision.",
        " Vous remerciant par avance, je vous adresse mes salutations les plus cordiales.",
        " Merci de bien vouloir éclairer ma lanterne !",
        " Pardon pour ce roman, et grand merci si vous êtes allés au bout.",
        " Dans l'espoir d'une réponse rapide de votre part. Bien à vous.",
        " Encore merci pour ce que vous faites, bon courage à toute l'équipe.",
        " Je vous souhaite une belle fin de journée, à très vite j'espère.",
        " Merci beaucoup, vraiment, et pardon pour le dérangement.",
        " Veuillez croire, Madame, Monsieur, en ma considération distinguée.",
    ];

    public string Name => "polite closing";

    public double? Limit => null;

    public string Apply(string text, Draws draws) => text.TrimEnd() + draws.OneOf(Closings);
}
