using Allo62.Model.Registry;

namespace Allo62.Api.Models;

/// <summary>What became of a change of the model in service.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">The version meant, where it is known.</param>
/// <param name="Reason">Why the package was refused; names parts and checks, nothing that was sent.</param>
/// <param name="Promotion">The line of the audit trail.</param>
/// <param name="Drained">Whether no request is left that the model before answers.</param>
internal sealed record SwapResult(SwapOutcome Outcome, string? Version = null, string? Reason = null, Promotion? Promotion = null, bool Drained = true);

/// <summary>What became of a change of the model in service.</summary>
internal enum SwapOutcome
{
    Done,
    AlreadyInService,
    UnknownVersion,
    NothingBefore,
    ChampionChanged,

    /// <summary>The package did not pass; the model in service stays.</summary>
    Refused,

    /// <summary>The service was started with one package file: there is nothing to choose from.</summary>
    NoRegistry,

    /// <summary>The folder cannot be written to; the model in service stays.</summary>
    RegistryFails,
}
