using System.Runtime.InteropServices;
using Allo62.Model.Calibration;

namespace Allo62.Model.Packaging;

/// <summary>The calibration as bytes: one row of weights per category, then the shifts, as little-endian 32-bit numbers.</summary>
internal static class CalibrationFormat
{
    public static byte[] Write(MatrixCalibration calibration) =>
        [.. MemoryMarshal.AsBytes(calibration.AllWeights), .. MemoryMarshal.AsBytes(calibration.Shifts)];

    /// <exception cref="FormatException">The bytes are not such a calibration.</exception>
    public static MatrixCalibration Read(ReadOnlySpan<byte> bytes, int classes)
    {
        if (bytes.Length != (long)(classes + 1) * classes * sizeof(float)) throw new FormatException("its length does not fit the number of categories.");
        var numbers = MemoryMarshal.Cast<byte, float>(bytes);
        return new MatrixCalibration(numbers[..(classes * classes)].ToArray(), numbers[(classes * classes)..].ToArray());
    }
}
