namespace Allo62.Model.Anonymisation;

/// <summary>The roles that one word can play. Names are the section names of <c>Names/words.txt</c>.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    FirstName = 1 << 0,
    FamilyName = 1 << 1,
    Ordinary = 1 << 2,
    Function = 1 << 3,
    Acronym = 1 << 4,
    Ambiguous = 1 << 5,
    Title = 1 << 6,
    Relation = 1 << 7,
    PersonNoun = 1 << 8,
    PlaceNoun = 1 << 9,
    StreetType = 1 << 10,
    Rank = 1 << 11,
    Particle = 1 << 12,
    FileNoun = 1 << 13,
    FileFiller = 1 << 14,
    Month = 1 << 15,
    Number = 1 << 16,
    Filler = 1 << 17,
    Closing = 1 << 18,
    Call = 1 << 19,

    /// <summary>First word of a name of a place or public figure; <see cref="PhraseTagger"/> turns it into the two below.</summary>
    PhraseStart = 1 << 20,
    Place = 1 << 21,
    PublicFigure = 1 << 22,

    /// <summary>A name may follow: <see cref="IntroducedPersonRecogniser"/>.</summary>
    Introduces = 1 << 23,

    /// <summary>A person may follow: <see cref="RelatedPersonRecogniser"/>.</summary>
    Relates = 1 << 24,

    /// <summary>A date of birth may follow: <see cref="BirthDateRecogniser"/>.</summary>
    Births = 1 << 25,

    /// <summary>An e-mail address may stand around it, in words or without its @.</summary>
    Mails = 1 << 26,

    /// <summary>A flat, a floor, a building: <see cref="AddressRecogniser"/>.</summary>
    Dwells = 1 << 27,

    /// <summary>What starts a recogniser and says nothing about the word itself.</summary>
    Triggers = Introduces | Relates | Births | Mails | Dwells,

    Name = FirstName | FamilyName,

    /// <summary>What makes a listed name doubtful when nothing around says that it is one.</summary>
    NotOnlyName = Ordinary | Function | Acronym | Ambiguous | Title | Relation | PersonNoun | PlaceNoun | StreetType | Rank | Particle | FileNoun
        | Month | Number | Filler | Closing | Call | Place | PublicFigure,
}
