namespace Allo62.Training;

/// <summary>What the console says to a script.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int GateNotMet = 1;
    public const int WrongUsage = 2;
    public const int BadData = 3;

    /// <summary>A service that was needed did not answer, as sysexits.h numbers it.</summary>
    public const int Unavailable = 69;

    /// <summary>A fault of the program itself.</summary>
    public const int Internal = 70;

    /// <summary>Ctrl-C, as shells number it.</summary>
    public const int Interrupted = 130;
}
