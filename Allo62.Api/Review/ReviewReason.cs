namespace Allo62.Api.Review;

/// <summary>Why a request is worth a look.</summary>
public enum ReviewReason
{
    /// <summary>Someone said that the answer was wrong.</summary>
    ReportedWrong,

    /// <summary>The person reached nobody.</summary>
    NotReached,

    /// <summary>Urgent or vital.</summary>
    Urgent,

    /// <summary>The model was not sure.</summary>
    Uncertain,

    /// <summary>Nothing in the catalogue answers it.</summary>
    OutOfScope,
}
