namespace Allo62.Model.Packaging;

/// <summary>A model package that cannot be used. The message names the part and the reason.</summary>
public sealed class ModelPackageException : Exception
{
    /// <summary>A fault in one part of a package.</summary>
    /// <param name="path">The package.</param>
    /// <param name="part">The part at fault, or "package".</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="innerException">What was met, if anything.</param>
    public ModelPackageException(string path, string part, string reason, Exception? innerException = null)
        : base($"Model package '{System.IO.Path.GetFileName(path)}' refused: {part}: {reason}", innerException)
    {
        PackagePath = path;
        Part = part;
    }

    /// <summary>The package.</summary>
    public string PackagePath { get; }

    /// <summary>The part at fault, or "package".</summary>
    public string Part { get; }
}
