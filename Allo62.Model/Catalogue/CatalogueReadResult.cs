using System.Diagnostics.CodeAnalysis;

namespace Allo62.Model.Catalogue;

/// <summary>A catalogue, or every fault that keeps it from being one.</summary>
public sealed class CatalogueReadResult
{
    internal CatalogueReadResult(ServiceCatalogue? catalogue, IReadOnlyList<CatalogueFault> faults)
    {
        Catalogue = catalogue;
        Faults = faults;
    }

    /// <summary>The catalogue; null when there are faults.</summary>
    public ServiceCatalogue? Catalogue { get; }

    /// <summary>Everything that is wrong; empty when there is a catalogue.</summary>
    public IReadOnlyList<CatalogueFault> Faults { get; }

    /// <summary>Whether there is a catalogue.</summary>
    [MemberNotNullWhen(true, nameof(Catalogue))]
    public bool IsValid => Catalogue is not null;

    /// <summary>The catalogue, for programs that cannot go on without it.</summary>
    /// <exception cref="FormatException">It has faults; the message holds all of them.</exception>
    public ServiceCatalogue OrThrow() => Catalogue ?? throw new FormatException(string.Join(Environment.NewLine, Faults));
}
