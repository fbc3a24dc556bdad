using System.Text.Json.Serialization;

namespace Allo62.Training.Reports.Content;

/// <summary>What an analyst can do about an error.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProposedAction>))]
internal enum ProposedAction
{
    /// <summary>The label is probably wrong: look, and correct it.</summary>
    Relabel,

    /// <summary>The model has learnt too little of this.</summary>
    WriteExamples,

    /// <summary>The two categories overlap in both directions.</summary>
    SplitOrMerge,

    /// <summary>It was routed by a narrow margin.</summary>
    RaiseThreshold,

    /// <summary>The catalogue draws a border here that is not kept.</summary>
    CatalogueBorder,
}
