using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Where the figures come from and how far they go.</summary>
internal static class MethodSection
{
    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        var figures = content.Figures;
        var split = figures.Split;
        html.Add($"<dl class=\"facts\"><dt>Modèle</dt><dd>{figures.Model.Version}, {FrenchFigure.Count(figures.Model.TrainedRows, "ligne")} d'apprentissage, {FrenchFigure.Count(figures.Model.Categories, "catégorie")}</dd>");
        html.Add($"<dt>En service</dt><dd>{figures.Champion?.Version ?? "non donné"}</dd><dt>Lignes mesurées</dt><dd>");
        foreach (var file in figures.Data) html.Add($"{file.File} : {FrenchFigure.Count(file.Rows, "ligne")}{(file.LeftOut > 0 ? $", {FrenchFigure.Count(file.LeftOut, "écartée")}" : "")}<br>");
        html.Add($"</dd><dt>Séparation</dt><dd>{SplitName(split.Kind)}{(split.From is null ? "" : $", du {Day(split.From)} au {Day(split.To!)}")}</dd>");
        if (split.RandomAccuracy is { } random)
            html.Add($"<dt>Au hasard</dt><dd>{FrenchFigure.Share(random)} de réponses justes : plus flatteur, parce que des demandes voisines se trouvent des deux côtés.</dd>");
        html.Add($"<dt>Intervalles</dt><dd>À 95 %, par {FrenchFigure.Count(figures.BootstrapSamples, "tirage")} pour les chiffres clés, par la méthode de Wilson pour les autres.</dd>");
        html.Add($"<dt>Textes</dt><dd>Pseudonymisés. Ce rapport est fait pour être lu dans le service, pas pour être publié.</dd></dl>");
    }

    private static string Day(string date) => DateOnly.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day.ToString("d MMMM yyyy", FrenchFigure.Culture) : date;

    private static string SplitName(string kind) => kind switch
    {
        "temporal" => "les demandes les plus récentes",
        "random" => "tirage au hasard",
        "kFold" => "plusieurs parts à tour de rôle",
        _ => "fichiers mis de côté à la main",
    };
}
