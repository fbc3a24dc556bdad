namespace Allo62.Training.Exports;

/// <summary>One row of a raw export, picked out of its columns; its text has not been anonymised and goes no further than the conversion.</summary>
internal sealed record RawRow(long Line, string Text, string Label, string Id, string Date, string Channel, string Commune, string Caller);
