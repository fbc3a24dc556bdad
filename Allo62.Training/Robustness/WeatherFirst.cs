namespace Allo62.Training.Robustness;

/// <summary>A sentence about the weather before the need.</summary>
internal sealed class WeatherFirst : IPerturbation
{
    private static readonly string[] Weather =
    [
        "Quel temps de chien ce matin, il tombe des cordes. ",
        "Il fait un soleil magnifique aujourd'hui, ça change. ",
        "Avec ce vent on ne tient plus debout dehors ! ",
        "On annonce encore de la pluie pour demain, c'est désolant. ",
        "Ça s'est bien rafraîchi depuis hier, vous ne trouvez pas ? ",
        "Quelle chaleur, on étouffe depuis trois jours. ",
        "Toujours ce brouillard sur la côte, on n'y voit goutte. ",
        "Il a gelé cette nuit, tout est blanc ici. ",
    ];

    public string Name => "weather before the need";

    public double? Limit => null;

    public string Apply(string text, Draws draws) => draws.OneOf(Weather) + text;
}
