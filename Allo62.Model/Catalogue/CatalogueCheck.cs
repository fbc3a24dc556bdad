using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Allo62.Model.Catalogue;

/// <summary>Everything that must hold in a catalogue beyond the form of its fields.</summary>
internal static partial class CatalogueCheck
{
    private const string Region = "FR";
    private const int ExamplesWanted = 3;

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm { get; }

    public static void Run(
        CatalogueDocument document, IReadOnlyList<Contact> offices, IReadOnlyList<Commune> communes, DateOnly today, List<CatalogueFault> faults)
    {
        var main = new Checker("catalogue.json", faults);
        var contacts = document.Contacts.Select(contact => contact.Id).ToHashSet();
        var kinds = offices.Concat(document.Contacts).Select(contact => contact.Kind).OfType<string>().ToHashSet();
        var insee = communes.Select(commune => commune.Insee).ToHashSet();
        if (!contacts.Contains(document.HumanDesk)) main.Fault("$.humanDesk", $"there is no contact '{document.HumanDesk}'.");
        main.Unique(document.Families, "families", family => family.Id, "id");
        main.Unique(document.Families, "families", family => family.Label, "label");
        main.Unique(document.Contacts, "contacts", contact => contact.Id, "id");
        main.Unique(document.Categories, "categories", category => category.Id, "id");
        main.Unique(document.Categories, "categories", category => category.Label, "label");
        for (var i = 0; i < document.Contacts.Count; i++) CheckContact(main, document.Contacts[i], $"$.contacts[{i}]", insee, today);
        for (var i = 0; i < document.Categories.Count; i++) CheckCategory(main, document, document.Categories[i], $"$.categories[{i}]", contacts, kinds);

        var second = new Checker("offices.json", faults);
        second.Unique(offices, "", office => office.Id, "id");
        for (var i = 0; i < offices.Count; i++)
        {
            CheckContact(second, offices[i], $"$[{i}]", insee, today);
            if (offices[i].Kind is null) second.Fault($"$[{i}].kind", "an office by place needs a kind.");
            if (offices[i].Serves.Count == 0) second.Fault($"$[{i}].serves", "an office by place needs the communes that it serves.");
        }
    }

    private static void CheckCategory(
        Checker checker, CatalogueDocument document, Category category, string path, HashSet<string> contacts, HashSet<string> kinds)
    {
        if (!IdForm.IsMatch(category.Id)) checker.Fault($"{path}.id", "lower-case letters, digits and underscores were expected.");
        checker.NotBlank(category.Label, $"{path}.label");
        checker.NotBlank(category.Description, $"{path}.description");
        checker.NotBlank(category.Authority, $"{path}.authority");
        if (document.Families.All(family => family.Id != category.Parent)) checker.Fault($"{path}.parent", $"there is no family '{category.Parent}'.");
        if (!contacts.Contains(category.Contact)) checker.Fault($"{path}.contact", $"there is no contact '{category.Contact}'.");
        if (category.LocalKind is { } kind && !kinds.Contains(kind)) checker.Fault($"{path}.localKind", $"no office has the kind '{kind}'.");
        if (category.Examples.Count(example => !string.IsNullOrWhiteSpace(example)) < ExamplesWanted)
            checker.Fault($"{path}.examples", $"{ExamplesWanted} example requests were expected.");
        for (var i = 0; i < category.Borders.Count; i++)
        {
            var border = category.Borders[i];
            if (document.Categories.All(other => other.Id != border.Category)) checker.Fault($"{path}.borders[{i}].category", $"there is no category '{border.Category}'.");
            if (border.Category == category.Id) checker.Fault($"{path}.borders[{i}].category", "a category has no border with itself.");
            checker.NotBlank(border.When, $"{path}.borders[{i}].when");
        }
    }

    private static void CheckContact(Checker checker, Contact contact, string path, HashSet<string> insee, DateOnly today)
    {
        if (!IdForm.IsMatch(contact.Id)) checker.Fault($"{path}.id", "lower-case letters, digits, underscores and hyphens were expected.");
        checker.NotBlank(contact.Name, $"{path}.name");
        for (var i = 0; i < contact.Phones.Count; i++) CheckPhone(checker, contact.Phones[i], $"{path}.phones[{i}]");
        if (contact.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            checker.Fault($"{path}.url", "an address beginning with https:// or http:// was expected.");
        if (contact.VerifiedOn > today) checker.Fault($"{path}.verifiedOn", "the day is in the future.");
        if (contact.Status is ContactStatus.Sourced && contact.Source is null) checker.Fault($"{path}.source", "the status is sourced: a source was expected.");
        foreach (var code in contact.Serves.Where(code => !insee.Contains(code))) checker.Fault($"{path}.serves", $"there is no commune '{code}'.");
        if (contact.Hours is { } hours) CheckHours(checker, hours, $"{path}.hours");
    }

    private static void CheckPhone(Checker checker, Phone phone, string path)
    {
        var digits = string.Concat(phone.Dial.Where(char.IsAsciiDigit));
        var isShort = digits.Length is >= 2 and <= 6;
        if (isShort)
        {
            if (phone.E164 is not null) checker.Fault($"{path}.e164", "a short number has no international form.");
            else if (!ShortNumberInfo.GetInstance().IsPossibleShortNumberForRegion(Parse(digits), Region)) checker.Fault($"{path}.dial", "not a short number of France.");
            return;
        }
        var number = Parse(phone.Dial);
        if (number is null || !PhoneNumberUtil.GetInstance().IsValidNumber(number))
            checker.Fault($"{path}.dial", "not a telephone number of France.");
        else if (phone.E164 != PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.E164))
            checker.Fault($"{path}.e164", $"{PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.E164)} was expected.");
    }

    private static PhoneNumber? Parse(string number)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(number, Region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static void CheckHours(Checker checker, OpeningHours hours, string path)
    {
        if (hours.Always && hours.Weekly.Count > 0) checker.Fault(path, "always open and weekly hours exclude one another.");
        foreach (var (day, periods) in hours.Weekly)
        {
            var sorted = periods.OrderBy(period => period.From).ToArray();
            for (var i = 0; i < sorted.Length; i++)
            {
                if (sorted[i].End <= sorted[i].From.ToTimeSpan()) checker.Fault($"{path}.weekly.{day}", $"the period from {sorted[i].From} ends before it begins.");
                if (i > 0 && sorted[i].From.ToTimeSpan() < sorted[i - 1].End) checker.Fault($"{path}.weekly.{day}", $"the period from {sorted[i].From} overlaps the one before.");
            }
        }
        for (var i = 0; i < hours.Closures.Count; i++)
        {
            if (hours.Closures[i].To < hours.Closures[i].From) checker.Fault($"{path}.closures[{i}]", "it ends before it begins.");
        }
    }

    private sealed class Checker(string file, List<CatalogueFault> faults)
    {
        public void Fault(string path, string message) => faults.Add(new CatalogueFault(file, path, message));

        public void NotBlank(string value, string path)
        {
            if (string.IsNullOrWhiteSpace(value)) Fault(path, "some words were expected.");
        }

        public void Unique<T>(IReadOnlyList<T> items, string list, Func<T, string> key, string member)
        {
            var seen = new HashSet<string>();
            for (var i = 0; i < items.Count; i++)
            {
                if (!seen.Add(key(items[i]))) Fault($"$.{list}[{i}].{member}".Replace("$.[", "$[", StringComparison.Ordinal), $"'{key(items[i])}' stands twice.");
            }
        }
    }
}
