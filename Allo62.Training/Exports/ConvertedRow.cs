using Allo62.Training.Data;

namespace Allo62.Training.Exports;

/// <summary>What a raw row became: a row of the log, a row still without category, or a fault.</summary>
internal sealed record ConvertedRow(LogRow? Log, LogRow? Unlabelled, DataFault? Refused, int Masked);
