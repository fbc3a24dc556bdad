namespace Allo62.Training.Splitting;

/// <summary>How rows are kept apart for measuring.</summary>
internal enum SplitKind
{
    /// <summary>By the data: k-fold when they are few, temporal where they have dates, random otherwise.</summary>
    Auto,

    /// <summary>The newest rows are measured on: what a model will meet is always newer than what it learned.</summary>
    Temporal,

    /// <summary>Rows drawn by chance; optimistic, because the future is never among what is learned.</summary>
    Random,

    /// <summary>Every row measured by a model that did not learn it.</summary>
    KFold,
}
