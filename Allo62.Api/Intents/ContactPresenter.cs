using Allo62.Model.Catalogue;

namespace Allo62.Api.Intents;

/// <summary>A contact as it stands at a moment: open or not, to be verified or not.</summary>
internal static class ContactPresenter
{
    public static ContactAnswer Present(Contact contact, DateTimeOffset now)
    {
        var opening = contact.At(now);
        return new ContactAnswer(
            contact.Name, contact.Phones is [var phone, ..] ? phone.Dialled : null, contact.Sms is [var sms, ..] ? sms.Dialled : null,
            contact.Url?.OriginalString, contact.Address?.ToString(), contact.DeafAccess, contact.Note,
            opening?.OpenNow, opening?.OpensAt, opening?.ClosesAt, contact.VerifiedOn?.ToString(), contact.NeedsVerification(ParisTime.Day(now)));
    }
}
