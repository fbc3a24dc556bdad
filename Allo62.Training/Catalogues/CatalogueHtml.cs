using System.Globalization;
using Allo62.Model.Catalogue;
using Allo62.Model.Urgency;
using Allo62.Training.Output;

namespace Allo62.Training.Catalogues;

/// <summary>The catalogue as one French page to read, print and check: families, categories, contacts.</summary>
public static class CatalogueHtml
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The page; it needs no other file.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="today">The day by which facts are marked « à vérifier ».</param>
    public static string Render(ServiceCatalogue catalogue, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var html = new HtmlText();
        AddTop(html, catalogue, today);
        foreach (var family in catalogue.Families) AddFamily(html, catalogue, family, today);
        ContactsHtml.AddContacts(html, catalogue, today);
        ContactsHtml.AddOffices(html, catalogue, today);
        html.Add($"</main>\n</body>\n</html>");
        return html.ToString();
    }

    private static void AddTop(HtmlText html, ServiceCatalogue catalogue, DateOnly today)
    {
        var contacts = catalogue.Contacts.Concat(catalogue.Offices).ToArray();
        html.Add($"<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Add($"<title>Catalogue – {catalogue.Title}</title>");
        html.Add($$"""
            <style>
            :root { color-scheme: light; }
            body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0; }
            header, nav, main { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
            h2 { margin-top: 3rem; padding-bottom: .25rem; border-bottom: 3px solid #1d4f91; }
            h3 { margin-top: 2rem; }
            a { color: #1d4f91; }
            a:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
            .skip { position: absolute; left: -999rem; }
            .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
            code { font-size: .875rem; color: #4a4a4a; }
            .mark { display: inline-block; padding: 0 .5rem; border: 2px solid; border-radius: .25rem; font-size: .875rem; font-weight: 600; }
            .check { color: #7a3b00; background: #fff4e5; }
            .urgent { color: #8a1111; background: #fdeeee; }
            .outdated { color: #4a4a4a; background: #eee; }
            table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
            caption { text-align: left; padding: .5rem 0; }
            th, td { border: 1px solid #767676; padding: .375rem .5rem; text-align: left; vertical-align: top; }
            th { background: #f1f4f9; }
            .scroll { overflow-x: auto; }
            td.done { min-width: 7rem; }
            @media screen and (max-width: 40rem) {
              h1 { font-size: 1.5rem; }
              table, caption, tbody, tr, th, td { display: block; }
              thead { position: absolute; left: -999rem; }
              tr { margin-bottom: 1rem; border: 1px solid #767676; }
              th, td { border: 0; overflow-wrap: anywhere; }
              td[data-label]::before { content: attr(data-label); display: block; font-weight: 600; }
              td.done { display: none; }
            }
            @media print {
              nav, .skip { display: none; }
              body { font-size: 10pt; }
              h2 { break-before: page; }
              article, tr { break-inside: avoid; }
              thead { display: table-header-group; }
              .scroll { overflow: visible; }
              a { color: inherit; text-decoration: none; }
            }
            </style>
            """);
        html.Add($"</head>\n<body>\n<a class=\"skip\" href=\"#contenu\">Aller au contenu</a>");
        html.Add($"<header><h1>Catalogue – {catalogue.Title}</h1>");
        html.Add($"<p>État au {today.ToString("d MMMM yyyy", French)} : {catalogue.Categories.Count} catégories, {contacts.Length} contacts, dont <strong>{contacts.Count(contact => contact.NeedsVerification(today))} à vérifier</strong>.</p>");
        html.Add($"<p>Un contact est marqué « à vérifier » s'il n'a pas de source, si les services ne l'ont pas encore confirmé, ou si la confirmation date de plus de {Contact.MonthsOfTrust} mois. Un numéro absent vaut mieux qu'un numéro faux : rien n'est deviné.</p></header>");
        html.Add($"<nav aria-label=\"Sommaire\"><ul>");
        foreach (var family in catalogue.Families) html.Add($"<li><a href=\"#famille-{family.Id}\">{family.Label}</a></li>");
        html.Add($"<li><a href=\"#contacts\">Contacts pour tout le département</a></li>");
        if (catalogue.Offices.Count > 0) html.Add($"<li><a href=\"#lieux\">Contacts par lieu</a></li>");
        html.Add($"</ul></nav>\n<main id=\"contenu\">");
    }

    private static void AddFamily(HtmlText html, ServiceCatalogue catalogue, CategoryFamily family, DateOnly today)
    {
        html.Add($"<section aria-labelledby=\"famille-{family.Id}\">\n<h2 id=\"famille-{family.Id}\">{family.Label}</h2>");
        foreach (var category in catalogue.Categories.Where(category => category.Family == family)) AddCategory(html, catalogue, category, today);
        html.Add($"</section>");
    }

    private static void AddCategory(HtmlText html, ServiceCatalogue catalogue, Category category, DateOnly today)
    {
        html.Add($"<article aria-labelledby=\"categorie-{category.Id}\">\n<h3 id=\"categorie-{category.Id}\">{category.Label}</h3>");
        html.Add($"<p><code>{category.Id}</code>");
        if (category.Urgency != UrgencyLevel.None) html.Add($"<span class=\"mark urgent\">{(category.Urgency == UrgencyLevel.Vital ? "urgence vitale" : "urgent")}</span>");
        html.Add($"</p>\n<p>{category.Description}</p>\n<p><strong>Qui est compétent :</strong> {category.Authority.Label}</p>");
        html.Add($"<p><strong>Exemples de demandes :</strong></p>\n<ul>");
        foreach (var example in category.Examples) html.Add($"<li>« {example} »</li>");
        html.Add($"</ul>");
        if (category.Borders.Count > 0)
        {
            html.Add($"<p><strong>C'est une autre catégorie dans ces cas :</strong></p>\n<ul>");
            foreach (var border in category.Borders)
                html.Add($"<li>{border.When} → <a href=\"#categorie-{border.With}\">{catalogue.Find(border.With)?.Label}</a></li>");
            html.Add($"</ul>");
        }
        html.Add($"<p><strong>Contacts, dans l'ordre :</strong></p>\n<ol>");
        foreach (var id in category.Contacts) AddReference(html, catalogue, id, today);
        html.Add($"</ol>\n</article>");
    }

    private static void AddReference(HtmlText html, ServiceCatalogue catalogue, string id, DateOnly today)
    {
        if (catalogue.FindContact(id) is not { } contact)
        {
            html.Add($"<li><a href=\"#lieu-{id}\">{catalogue.OfficeKinds.First(kind => kind.Id == id).Label}</a>, si la commune est connue</li>");
            return;
        }
        var numbers = string.Join(", ", contact.Phones.Select(phone => phone.Dialled).Concat(contact.Sms.Select(phone => $"SMS au {phone.Dialled}")));
        html.Add($"<li><a href=\"#contact-{id}\">{contact.Name}</a>{(numbers.Length == 0 ? "" : " : ")}{numbers}");
        if (contact.NeedsVerification(today)) html.Add($"<span class=\"mark check\">à vérifier</span>");
        html.Add($"</li>");
    }
}
