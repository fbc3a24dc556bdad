using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Hosting;

/// <summary>Why the service does not start, where the operator can mend it: settings, catalogue, urgency rules, model, port.</summary>
internal static class StartFault
{
    public const int ExitCode = 2;

    public static bool IsExpected(Exception exception) =>
        exception is OptionsValidationException or ModelPackageException or FormatException or IOException or UnauthorizedAccessException;
}
