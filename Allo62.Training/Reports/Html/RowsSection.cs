using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>Frames of the two long lists; the script fills them, row by row as they are needed.</summary>
internal static class RowsSection
{
    public static void AddRows(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        html.Add($"<p>Toutes les demandes mesurées. Ouvrez une ligne pour voir les mots qui ont décidé, les exemples d'apprentissage les plus proches et l'action proposée. Au clavier : flèches, Page, Début, Fin, puis Entrée.</p>");
        AddFrame(html, "explorateur", "Demandes mesurées");
    }

    public static void AddSuspects(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        html.Add($"<p>Lignes dont l'étiquette paraît fausse, les plus douteuses en tête : un modèle qui ne les avait pas apprises n'y retrouve presque rien de leur étiquette. « Forte présomption » : la ligne ressemble à l'autre catégorie au moins autant que les lignes de celle-ci. C'est une liste à relire, pas à corriger les yeux fermés.</p>");
        if (content.Suspects.Count == 0)
        {
            html.Add($"<p>Aucune étiquette suspecte.</p>");
            return;
        }
        AddFrame(html, "suspects", "Étiquettes suspectes");
    }

    private static void AddFrame(HtmlText html, string id, string name) => html.Add($$"""
        <div id="{{id}}"><noscript><p>Cette liste a besoin de JavaScript ; son contenu est aussi dans les fichiers CSV.</p></noscript>
        <div class="filters" role="search" aria-label="Filtrer : {{name}}"></div>
        <p class="count" role="status"></p>
        <p class="print-only">Cette liste ne s'imprime pas en entier : elle est dans les fichiers CSV du dossier.</p>
        <div class="virtual" tabindex="0" role="region" aria-label="{{name}}, liste à faire défiler"></div></div>
        """);
}
