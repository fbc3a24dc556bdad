using Allo62.Api.Problems;

namespace Allo62.Api.Hosting;

/// <summary>Every error is a problem document (RFC 9457), also those that the host itself answers.</summary>
internal static class ProblemSetup
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
    {
        var problem = context.ProblemDetails;
        if (problem.Type?.StartsWith("urn:allo62:", StringComparison.Ordinal) == true) return;
        (problem.Type, problem.Title, problem.Detail) = Problem.ForStatus(problem.Status ?? StatusCodes.Status500InternalServerError);
    });

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // What the caller did wrong is answered, not logged as an error of ours.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or OperationCanceledException,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
    }
}
