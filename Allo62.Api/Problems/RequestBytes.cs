namespace Allo62.Api.Problems;

/// <summary>Reads a request body up to a limit, whatever it claims to hold.</summary>
internal static class RequestBytes
{
    // Where no length is claimed.
    private const int FirstBuffer = 4_096;

    // A claimed length alone must not cost more than this.
    private const int LargestFirstBuffer = 65_536;

    /// <returns>The bytes; null when there are more than allowed.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellation)
    {
        if (request.ContentLength > largest) return null;
        var buffer = new byte[(int)Math.Min(largest + 1L, Math.Min(request.ContentLength + 1 ?? FirstBuffer, LargestFirstBuffer))];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length > largest) return null;
                Array.Resize(ref buffer, (int)Math.Min(largest + 1L, buffer.Length * 2L));
            }
            int read;
            try
            {
                read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellation);
            }
            catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                return null;
            }
            if (read == 0) return length > largest ? null : buffer.AsMemory(0, length);
            length += read;
        }
    }
}
