namespace Allo62.Model.Learning;

/// <summary>Rows from which nothing can be learned: no piece of text occurs in enough requests.</summary>
public sealed class UnlearnableDataException : Exception
{
    internal UnlearnableDataException(int minimumRequests)
        : base($"Nothing can be learned: no word or part of a word occurs in {minimumRequests} distinct requests or more.")
    {
    }
}
