namespace Allo62.Model.Catalogue;

/// <summary>Reads contacts of the whole département, and offices, which may leave to their file what all of them share.</summary>
internal sealed class ContactSection(CatalogueNames names, string country, DateOnly today, FaultList faults)
{
    private const int PostalCodeLength = 5;

    /// <summary>Source, date and status that hold where a contact says nothing else.</summary>
    public sealed record Shared(string? Source, VerificationDate? VerifiedOn, ContactStatus? Status);

    public Contact Read(JsonObjectReader part, Shared? shared = null)
    {
        var contact = new Contact
        {
            Id = names.Declare(part, "id"),
            Name = part.RequiredText("name"),
            Phones = ReadPhones(part, "phones"),
            Sms = ReadPhones(part, "sms"),
            Url = ReadUrl(part),
            Address = part.Object("address") is { } address ? ReadAddress(address) : null,
            DeafAccess = part.Text("deafAccess"),
            Note = part.Text("note"),
            Hours = part.Object("hours") is { } hours ? HoursSection.Read(hours, faults) : null,
            Source = part.Text("source") ?? shared?.Source,
            VerifiedOn = ReadDate(part) ?? shared?.VerifiedOn,
            Status = ReadStatus(part) ?? shared?.Status ?? MissingStatus(part),
        };
        if (contact.Status is ContactStatus.Fixed or ContactStatus.Verified or ContactStatus.Sourced && contact.Source is null)
            part.Fault("source", "is missing: without a source the status is 'recalled'.");
        if (contact.Status is ContactStatus.Verified && contact.VerifiedOn is null) part.Fault("verifiedOn", "is missing: on which day was it verified?");
        return contact;
    }

    public Shared ReadShared(JsonObjectReader part) => new(part.Text("source"), ReadDate(part), ReadStatus(part));

    private List<ContactPhone> ReadPhones(JsonObjectReader contact, string name)
    {
        var phones = new List<ContactPhone>();
        foreach (var part in contact.Objects(name))
        {
            var phone = new ContactPhone(part.RequiredText("number"), part.RequiredText("dialled"));
            part.End();
            if (PhoneRule.Fault(phone, country) is { } fault) faults.Add(part.Place, fault);
            else if (phones.Contains(phone)) faults.Add(part.Place, $"'{phone.Dialled}' is there twice.");
            phones.Add(phone);
        }
        return phones;
    }

    private static Uri? ReadUrl(JsonObjectReader part)
    {
        if (part.Text("url") is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)) return url;
        part.Fault("url", $"'{text}' is not a web address that begins with https:// or http://.");
        return null;
    }

    private static PostalAddress ReadAddress(JsonObjectReader part)
    {
        var address = new PostalAddress(part.Text("street"), part.Text("postalCode"), part.RequiredText("town"));
        if (address.PostalCode is { } code && (code.Length != PostalCodeLength || !code.All(char.IsAsciiDigit))) part.Fault("postalCode", $"'{code}' is not five digits.");
        part.End();
        return address;
    }

    private VerificationDate? ReadDate(JsonObjectReader part)
    {
        if (part.Text("verifiedOn") is not { } text) return null;
        if (!VerificationDate.TryParse(text, out var date)) part.Fault("verifiedOn", $"'{text}' is not a date like 2026-11-24, 2026-11 or 2026.");
        else if (date.Earliest > today) part.Fault("verifiedOn", $"'{text}' is in the future.");
        else return date;
        return null;
    }

    private static ContactStatus? ReadStatus(JsonObjectReader part)
    {
        if (part.Text("status") is not { } text) return null;
        foreach (var status in Enum.GetValues<ContactStatus>()) if (Word.Of(status) == text) return status;
        part.Fault("status", $"'{text}' is none of {Word.ListOf<ContactStatus>()}.");
        return ContactStatus.Recalled;
    }

    private static ContactStatus MissingStatus(JsonObjectReader part)
    {
        part.Fault("status", $"is missing: one of {Word.ListOf<ContactStatus>()} was expected.");
        return ContactStatus.Recalled;
    }
}
