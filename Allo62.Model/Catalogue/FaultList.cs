namespace Allo62.Model.Catalogue;

/// <summary>Gathers the faults of all files of a catalogue.</summary>
internal sealed class FaultList
{
    private readonly List<CatalogueFault> _faults = [];

    public IReadOnlyList<CatalogueFault> All => _faults;

    public void Add(Place place, string message) => _faults.Add(new CatalogueFault(place.File, place.Path, message));
}

/// <summary>Where something stands: file and path in it.</summary>
internal readonly record struct Place(string File, string Path)
{
    public Place Child(string name) => this with { Path = $"{Path}.{name}" };

    public Place Item(int index) => this with { Path = $"{Path}[{index}]" };
}

/// <summary>What was read, and where it stood.</summary>
internal readonly record struct Placed<T>(T Value, Place Place);
