using Allo62.Model.Packaging;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Hosting;

/// <summary>Why the service does not start, where the operator can mend it: settings, catalogue, urgency rules, model, keys, port.</summary>
internal static class StartFault
{
    public const int ExitCode = 2;

    public static bool IsExpected(Exception exception) => exception switch
    {
        AggregateException many => many.InnerExceptions.All(IsExpected),
        OptionsValidationException or ModelPackageException or FormatException or IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    /// <summary>All of it in one message: several sections of settings can be wrong at once.</summary>
    public static string Describe(Exception exception) => exception is AggregateException many
        ? string.Join(Environment.NewLine, many.InnerExceptions.Select(inner => inner.Message))
        : exception.Message;
}
