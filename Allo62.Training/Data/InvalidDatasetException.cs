namespace Allo62.Training.Data;

/// <summary>Data that nothing can be done with. Carries every fault found, not only the first.</summary>
public sealed class InvalidDatasetException(IReadOnlyList<DataFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public InvalidDatasetException(string file, long line, string reason)
        : this([new DataFault(file, line, reason)])
    {
    }

    public IReadOnlyList<DataFault> Faults { get; } = faults;
}
