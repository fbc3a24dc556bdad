using System.Globalization;
using System.Text;
using Allo62.Model.Catalogue;
using Allo62.Model.Packaging;
using Allo62.Model.Registry;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Registry;

/// <summary>
/// The model card (Mitchell et al. 2019), in French for those who decide on putting a model into service: a Markdown file beside the package,
/// with the figures it was registered with.
/// </summary>
internal static class ModelCard
{
    private const int WorstShown = 10;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string PathOf(ModelRegistry registry, string version) => Path.Combine(registry.Folder, version + ".md");

    public static string MetricsPathOf(ModelRegistry registry, string version) => Path.Combine(registry.Folder, version + ".metrics.json");

    public static void Write(ModelRegistry registry, ModelPackage package, EvaluationResult result, ServiceCatalogue? catalogue)
    {
        JsonFile.Write(new FileInfo(MetricsPathOf(registry, package.Manifest.ModelVersion)), result);
        JsonFile.WriteText(PathOf(registry, package.Manifest.ModelVersion), Render(package.Manifest, result, catalogue));
    }

    public static string Render(ModelManifest manifest, EvaluationResult result, ServiceCatalogue? catalogue)
    {
        var card = new StringBuilder();
        void Line(string line = "") => card.Append(line).Append('\n');
        Line($"# Modèle {manifest.ModelVersion}");
        Line();
        Line($"Entraîné le {ParisTime.Day(manifest.CreatedAt).ToString("d MMMM yyyy", French)} sur {Count(manifest.Rows)} demandes, {manifest.Categories.Count} catégories, graine {manifest.Seed}. Format de fichier {manifest.FormatVersion}.");
        Line();
        Line("## Usage prévu");
        Line();
        Line("Proposer l'interlocuteur d'une demande écrite en français, dire avec quelle certitude, et passer la main à une personne dans le doute. Le modèle ne refuse ni n'accorde aucun droit, ne remplace pas l'accueil, et ne doit servir ni à trier des personnes ni à évaluer des agents. Les urgences sont cherchées à part, par des règles et par le modèle : c'est une aide, jamais un filtre.");
        Line();
        Line("## Données");
        Line();
        Line("| fichier | lignes | empreinte SHA-256 |");
        Line("|---|---|---|");
        foreach (var source in manifest.Data) Line($"| {source.File} | {Count(source.Rows)} | `{source.Sha256[..16]}…` |");
        Line();
        Line("Textes anonymisés à l'entrée ; le modèle ne garde aucun mot, seulement des empreintes de fragments vus dans plusieurs demandes.");
        Line();
        Line("## Mesures");
        Line();
        Line($"Mesuré sur {Count(result.Rows)} demandes {How(result.Split)}. Entre crochets : intervalle à 95 %.");
        Line();
        Line("| mesure | ce modèle | modèle en service | toujours la plus fréquente |");
        Line("|---|---|---|---|");
        foreach (var (name, figure) in Figures(result.Headline)) Line($"| {name} | {Shown(figure)} | {(figure.Champion is { } champion ? Number(champion.Value) : "–")} | {Number(figure.Majority)} |");
        Line();
        if (result.Split.RandomAccuracy is { } random) Line($"Avec un partage au hasard (trop optimiste), l'exactitude serait de {Number(random.Value)}.");
        if (result.Urgency is { } urgency) Line($"Urgences trouvées : {Shown(urgency.Recall)} ; fausses alertes : {Shown(urgency.FalseAlarms)} ({Count(urgency.Rows)} textes).");
        else Line("Urgences : non mesurées pour ce modèle.");
        Line();
        Line("## Limites");
        Line();
        Line($"Catégories les plus faibles (F1) : {string.Join(", ", result.Categories.Take(WorstShown).Select(category => $"{Label(catalogue, category.Category)} {Number(category.F1.Value)}"))}.");
        var failing = result.Slices.Where(slice => slice.Fails).ToArray();
        if (failing.Length > 0) Line($"Nettement moins bon que la moyenne : {string.Join(", ", failing.Select(slice => $"{Name(slice.By)} « {slice.Value} » ({Number(slice.Accuracy.Value)})"))}.");
        Line("Ces chiffres valent pour des demandes qui ressemblent à celles-ci. Un service renommé, une saison nouvelle ou un autre canal les changent.");
        return card.ToString();
    }

    private static (string, HeadlineFigure)[] Figures(Headline headline) =>
    [
        ("première catégorie juste", headline.Accuracy), ("F1 moyen des catégories", headline.MacroF1), ("juste parmi les trois premières", headline.Top3),
        ("erreur de calibration (ECE)", headline.Ece), ("orientées sans intervention humaine", headline.Routed), ("dont mal orientées", headline.Misrouted),
        ("appels par demande", headline.CallsPerRequest),
    ];

    private static string How(SplitFacts split) => split.Kind switch
    {
        "temporal" => $"plus récentes que celles apprises ({split.From} au {split.To})",
        "kFold" => "par validation croisée",
        "random" => "tirées au hasard",
        _ => "mises à part",
    };

    private static string Name(string slice) => slice switch
    {
        "channel" => "canal",
        "month" => "mois",
        "communeSize" => "habitants de la commune",
        "length" => "longueur en mots",
        _ => "registre",
    };

    private static string Label(ServiceCatalogue? catalogue, string category) => catalogue?.Find(category)?.Label ?? category;

    private static string Shown(HeadlineFigure figure) => $"{Number(figure.Value)} [{Number(figure.Low)} ; {Number(figure.High)}]";

    private static string Shown(Estimate estimate) => $"{Number(estimate.Value)} [{Number(estimate.Low)} ; {Number(estimate.High)}]";

    private static string Number(double value) => value.ToString("0.000", French);

    private static string Count(long value) => value.ToString("#,0", French);
}
