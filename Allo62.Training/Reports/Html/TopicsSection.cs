using Allo62.Training.Output;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports.Html;

/// <summary>What unanswered requests are about.</summary>
internal static class TopicsSection
{
    private const int TopicsShown = 24;
    private const int ExamplesShown = 3;
    private const double MostlyOne = 0.5;

    public static void Add(HtmlText html, ReportContent content, CategoryLabels labels)
    {
        if (content.Topics.Count == 0)
        {
            html.Add($"<p>Les demandes passées à un humain ne forment pas de groupe.</p>");
            return;
        }
        html.Add($"<p>Les demandes passées à un humain, groupées par les mots qu'elles partagent. « Nouvelle catégorie ? » : la plupart sont hors périmètre. Sinon, une catégorie existe déjà et le modèle ne la reconnaît pas : il lui manque des exemples.</p><ol class=\"topics\">");
        foreach (var topic in content.Topics.Take(TopicsShown))
        {
            html.Add($"<li><h3>{string.Join(", ", topic.KeyWords.Select(word => word.Word))}</h3><p><strong>{FrenchFigure.Count(topic.Rows.Count, "demande")}</strong>, {FrenchFigure.Share(topic.LabelShare)} étiquetées « {labels.Of(topic.Label)} ». {Advice(topic)}</p><ul>");
            foreach (var row in topic.Rows.Take(ExamplesShown).Select(row => content.Rows[row]))
                html.Add($"<li><a href=\"#lignes?ligne={Uri.EscapeDataString(row.Id)}\">{row.Text}</a></li>");
            html.Add($"</ul></li>");
        }
        html.Add($"</ol>");
        if (content.Topics.Count > TopicsShown) html.Add($"<p>Les autres groupes sont dans sans-reponse.csv.</p>");
    }

    private static string Advice(UnansweredTopic topic) =>
        topic.IsNew ? "Nouvelle catégorie ?" : topic.LabelShare >= MostlyOne ? "À faire : écrire des exemples." : "Plusieurs catégories : à lire.";
}
