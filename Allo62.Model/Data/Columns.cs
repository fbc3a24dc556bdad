namespace Allo62.Model.Data;

/// <summary>The column names of labelled data, declared once for every reader and writer.</summary>
public static class Columns
{
    /// <summary>What the person wrote or said, anonymised. Required.</summary>
    public const string Text = "text";

    /// <summary>Id of the category, or <see cref="ReservedCategories.OutOfScope"/>. Required for training.</summary>
    public const string Category = "category";

    /// <summary>Other categories that would be right too, separated by <c>|</c>; used when measuring.</summary>
    public const string Accepted = "accepted";

    /// <summary>Identifier of the row in its source.</summary>
    public const string Id = "id";

    /// <summary>Day of the request, <c>yyyy-MM-dd</c>.</summary>
    public const string Date = "date";

    /// <summary>How it came in: telephone, chat, mail, desk.</summary>
    public const string Channel = "channel";

    /// <summary>INSEE code of the commune.</summary>
    public const string Commune = "commune";

    /// <summary>A second need in the same text: id of its category.</summary>
    public const string Also = "also";

    /// <summary>How the text is written: plain, misspelt, SMS, an agent's note.</summary>
    public const string Register = "register";

    /// <summary>Who wrote it, for texts written for a demonstration.</summary>
    public const string Writer = "writer";
}
