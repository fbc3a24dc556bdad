using Allo62.Model.Catalogue;

namespace Allo62.Api.Intents;

/// <summary>A contact as it stands at a moment: open or not, to be verified or not.</summary>
internal static class ContactPresenter
{
    public static ContactAnswer Present(Contact contact, DateTimeOffset now)
    {
        var opening = contact.Hours?.At(now);
        return new ContactAnswer(
            contact.Name, contact.Phones.Count > 0 ? contact.Phones[0].Dial : null, contact.Sms, contact.Url, contact.Address, contact.DeafAccess,
            opening?.IsOpen, opening?.OpensAt, opening?.ClosesAt, contact.VerifiedOn, contact.NeedsVerification(FrenchClock.Today(now)));
    }
}
