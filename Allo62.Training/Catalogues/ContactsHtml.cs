using System.Globalization;
using Allo62.Model.Catalogue;
using Allo62.Training.Output;

namespace Allo62.Training.Catalogues;

/// <summary>The contacts of the printed catalogue, as tables with room to note who verified them.</summary>
internal static class ContactsHtml
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static void AddContacts(HtmlText html, ServiceCatalogue catalogue, DateOnly today)
    {
        html.Add($"<section aria-labelledby=\"contacts\">\n<h2 id=\"contacts\">Contacts pour tout le département</h2>");
        AddTable(html, catalogue, catalogue.Contacts, "Contacts valables partout", today);
        html.Add($"</section>");
    }

    public static void AddOffices(HtmlText html, ServiceCatalogue catalogue, DateOnly today)
    {
        if (catalogue.Offices.Count == 0) return;
        html.Add($"<section aria-labelledby=\"lieux\">\n<h2 id=\"lieux\">Contacts par lieu</h2>");
        foreach (var kind in catalogue.OfficeKinds)
        {
            html.Add($"<h3 id=\"lieu-{kind.Id}\">{kind.Label}</h3>");
            AddTable(html, catalogue, [.. catalogue.Offices.Where(office => office.Kind == kind)], kind.Label, today);
        }
        html.Add($"</section>");
    }

    private static void AddTable(HtmlText html, ServiceCatalogue catalogue, IReadOnlyList<Contact> contacts, string caption, DateOnly today)
    {
        var check = contacts.Count(contact => contact.NeedsVerification(today));
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\">\n<table>\n<caption>{caption} : {contacts.Count}, dont {check} à vérifier</caption>");
        html.Add($"<thead><tr><th scope=\"col\">Contact</th><th scope=\"col\">Joindre</th><th scope=\"col\">Horaires</th><th scope=\"col\">Source</th><th scope=\"col\">Vérifié par, le</th></tr></thead>\n<tbody>");
        foreach (var contact in contacts) AddRow(html, catalogue, contact, today);
        html.Add($"</tbody>\n</table>\n</div>");
    }

    private static void AddRow(HtmlText html, ServiceCatalogue catalogue, Contact contact, DateOnly today)
    {
        html.Add($"<tr id=\"contact-{contact.Id}\"><th scope=\"row\">{contact.Name}<br><code>{contact.Id}</code>");
        if (contact.Status == ContactStatus.Outdated) html.Add($"<br><span class=\"mark outdated\">dépassé, jamais proposé</span>");
        else if (contact.NeedsVerification(today)) html.Add($"<br><span class=\"mark check\">à vérifier</span>");
        html.Add($"</th><td data-label=\"Joindre\">");
        foreach (var phone in contact.Phones) html.Add($"<a href=\"tel:{phone.Number}\">{phone.Dialled}</a><br>");
        foreach (var phone in contact.Sms) html.Add($"SMS : <a href=\"sms:{phone.Number}\">{phone.Dialled}</a><br>");
        if (contact.Url is { } url) html.Add($"<a href=\"{url.OriginalString}\" rel=\"noreferrer\">{url.Host}</a><br>");
        if (contact.Address is { } address) html.Add($"{address.ToString()}<br>");
        if (contact.DeafAccess is { } deaf) html.Add($"{deaf}<br>");
        if (contact.Note is { } note) html.Add($"{note}<br>");
        if (contact.Area is { } area) html.Add($"Sert : {Served(catalogue, area)}<br>");
        if (!contact.IsReachable) html.Add($"<strong>Aucun moyen de le joindre : à compléter.</strong>");
        html.Add($"</td><td data-label=\"Horaires\">");
        AddHours(html, contact.Hours);
        html.Add($"</td><td data-label=\"Source\">{contact.Source ?? "sans source, de mémoire"}{(contact.VerifiedOn is { } date ? $" ({InFrench(date)})" : "")}</td><td class=\"done\"></td></tr>");
    }

    private static void AddHours(HtmlText html, OpeningHours? hours)
    {
        if (hours is null)
        {
            html.Add($"inconnus");
            return;
        }
        html.Add($"{FrenchOpening.OfWeek(hours)}");
        foreach (var period in hours.Exceptions) html.Add($"<br>{FrenchOpening.Of(period)}");
    }

    /// <summary>« 26 octobre 2020 », « octobre 2020 », « 2020 »: no more than the source names.</summary>
    private static string InFrench(VerificationDate date) => date.ToString().Length switch
    {
        10 => date.Earliest.ToString("d MMMM yyyy", French),
        7 => date.Earliest.ToString("MMMM yyyy", French),
        _ => date.ToString(),
    };

    private static string Served(ServiceCatalogue catalogue, ContactArea area) => string.Join(", ",
        area.Communes.Select(insee => $"{catalogue.Communes.ByInsee(insee)?.Name} ({insee})").Concat(area.Districts.Select(district => $"arrondissement de {district}")));
}
