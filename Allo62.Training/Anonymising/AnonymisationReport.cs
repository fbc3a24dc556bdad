using Allo62.Training.Data;

namespace Allo62.Training.Anonymising;

/// <summary>What was replaced in an export: counts only.</summary>
/// <param name="Encoding">Encoding that the export was read in.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="RowsChanged">Rows in which something was replaced.</param>
/// <param name="Findings">Pieces replaced.</param>
/// <param name="ByType">Pieces by placeholder.</param>
/// <param name="ByRule">Pieces by rule.</param>
/// <param name="LeftOut">Rows that could not be read.</param>
/// <param name="Remarks">Rows that were written, but read with a doubt: a cell that is missing, a byte in another encoding.</param>
public sealed record AnonymisationReport(
    string Encoding, int Rows, int RowsChanged, int Findings, IReadOnlyDictionary<string, int> ByType, IReadOnlyDictionary<string, int> ByRule,
    IReadOnlyList<DataFault> LeftOut, IReadOnlyList<DataFault> Remarks);
