namespace Allo62.Model.Registry;

/// <summary>What became of moving the champion pointer.</summary>
public enum RegistryMoveOutcome
{
    /// <summary>The pointer moved and the history says so.</summary>
    Moved,

    /// <summary>That version is the champion already; nothing changed.</summary>
    AlreadyChampion,

    /// <summary>There is no package of that version in the folder.</summary>
    UnknownVersion,

    /// <summary>There is no model before the champion to go back to.</summary>
    NothingBefore,

    /// <summary>Someone else moved the pointer since the caller looked.</summary>
    ChampionChanged,
}
