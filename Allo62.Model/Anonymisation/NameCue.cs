namespace Allo62.Model.Anonymisation;

/// <summary>How much what stands before a possible name says that it is one.</summary>
internal enum NameCue
{
    /// <summary>« contacter », « appel de »: the word itself must look like a name.</summary>
    Weak,

    /// <summary>« mon mari », « Mme »: any word that is not plainly something else.</summary>
    Strong,

    /// <summary>« je m'appelle », « nom : »: what follows is a name, first name and family name alike.</summary>
    Named,
}
