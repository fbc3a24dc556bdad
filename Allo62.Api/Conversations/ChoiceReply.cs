using System.Collections.Frozen;
using Allo62.Model.Text;

namespace Allo62.Api.Conversations;

/// <summary>Answers to a question that name a choice by its place: « 2 », « la première », « aucun des deux ».</summary>
internal static class ChoiceReply
{
    /// <summary>What a front-end sends as choice when none of the choices fits.</summary>
    public const string None = "none";

    private static readonly FrozenDictionary<string, int> Places = new (int Place, string[] Words)[]
    {
        (0, ["1", "un", "le 1", "numero 1", "premier", "premiere", "le premier", "la premiere", "le un", "la une", "plutot le premier", "plutot la premiere", "le 1er", "la 1ere", "choix 1"]),
        (1, ["2", "deux", "le 2", "numero 2", "deuxieme", "second", "seconde", "le deuxieme", "la deuxieme", "le second", "la seconde", "le deux", "plutot le deuxieme", "plutot la deuxieme", "le 2e", "choix 2"]),
        (2, ["3", "trois", "le 3", "numero 3", "troisieme", "le troisieme", "la troisieme", "le trois", "plutot le troisieme", "plutot la troisieme", "le dernier", "la derniere", "choix 3"]),
        (-1, ["aucun", "aucune", "aucun des deux", "aucune des deux", "aucun des trois", "aucune des trois", "ni l un ni l autre", "ni l une ni l autre", "rien de tout ca", "non", "non aucun",
            "autre chose", "pas du tout", "aucun de ces choix", "autre"]),
    }.SelectMany(choice => choice.Words.Select(words => (words, choice.Place))).ToFrozenDictionary(pair => TextNormaliser.Normalise(pair.words), pair => pair.Place);

    /// <returns>The category chosen, <see cref="None"/>, or null when the text is no such answer.</returns>
    public static string? Read(string text, IReadOnlyList<string> choices)
    {
        if (!Places.TryGetValue(TextNormaliser.Normalise(text), out var place)) return null;
        if (place < 0) return None;
        return place < choices.Count ? choices[place] : null;
    }
}
