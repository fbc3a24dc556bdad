using Allo62.Api.Storage;
using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Intents;

/// <summary>Who can help, how sure that is, and whether a human must take over.</summary>
/// <param name="RequestId">Identifier of this answer, for feedback.</param>
/// <param name="ModelVersion">The model that answered.</param>
/// <param name="Decision">What the front-end shows: the interlocutor, a choice, or the human desk.</param>
/// <param name="Category">The likeliest category; null when nothing here answers.</param>
/// <param name="Confidence">Calibrated probability of the category, 0 to 1; 0 when there is none.</param>
/// <param name="Alternatives">The next likeliest categories, best first.</param>
/// <param name="Contact">Whom to call when the decision is route; null otherwise.</param>
/// <param name="About">What there is to know of the category when the decision is route; null otherwise.</param>
/// <param name="Urgency">To be shown before anything else when its level is not none.</param>
/// <param name="Handoff">The human desk and the reason when the decision is handoff; null otherwise.</param>
/// <param name="Clarification">A question in French and its choices when the decision is clarify; null otherwise.</param>
/// <param name="Explanation">The words that weighed, heaviest first; empty unless asked for.</param>
/// <param name="Recording">Whether the request is kept for review: off, queued, or full when too many wait for the database.</param>
public sealed record ClassifyResponse(
    string RequestId, string ModelVersion, DecisionKind Decision, CategoryAnswer? Category, double Confidence,
    IReadOnlyList<AlternativeAnswer> Alternatives, ContactAnswer? Contact, AboutAnswer? About, UrgencyAnswer Urgency, HandoffAnswer? Handoff,
    ClarificationAnswer? Clarification, IReadOnlyList<ExplanationToken> Explanation, Recording Recording);

/// <summary>A category as it is shown.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">French name.</param>
public sealed record CategoryAnswer(string Id, string Label);

/// <summary>Why this contact, and what helps with it.</summary>
/// <param name="Description">What the category covers, in plain French.</param>
/// <param name="Authority">French name of the authority that answers.</param>
/// <param name="Prepare">What to have at hand, in plain French; may be empty.</param>
/// <param name="DependsOnCommune">True: with the person's commune the contact can be a nearer one.</param>
public sealed record AboutAnswer(string Description, string Authority, IReadOnlyList<string> Prepare, bool DependsOnCommune);

/// <summary>Another category that it may be.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">French name.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1.</param>
public sealed record AlternativeAnswer(string Id, string Label, double Confidence);

/// <summary>Whom to call. What no source says is null.</summary>
/// <param name="Name">French name.</param>
/// <param name="Phone">Best number, as one dials it.</param>
/// <param name="Sms">Number that takes SMS.</param>
/// <param name="Url">Web address.</param>
/// <param name="Address">Postal address.</param>
/// <param name="DeafAccess">How deaf people reach it.</param>
/// <param name="Note">One more French sentence for the person.</param>
/// <param name="OpenNow">Whether it is open; null when its hours are not known.</param>
/// <param name="OpensAt">When it opens next, if closed and known.</param>
/// <param name="ClosesAt">When it closes, if open and known.</param>
/// <param name="VerifiedOn">Day, month or year in which the facts were last seen in their source.</param>
/// <param name="NeedsVerification">True: show « à vérifier » beside the facts.</param>
public sealed record ContactAnswer(
    string Name, string? Phone, string? Sms, string? Url, string? Address, string? DeafAccess, string? Note, bool? OpenNow,
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, string? VerifiedOn, bool NeedsVerification);

/// <summary>How urgent it is.</summary>
/// <param name="Level">None, urgent or vital.</param>
/// <param name="Message">French message to show first; empty when not urgent.</param>
/// <param name="Numbers">Numbers to show with it, in this order.</param>
public sealed record UrgencyAnswer(UrgencyLevel Level, string Message, IReadOnlyList<UrgencyNumber> Numbers);

/// <summary>A human takes over.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Contact">The human desk.</param>
public sealed record HandoffAnswer(HandoffReason Reason, ContactAnswer Contact);

/// <summary>A question that tells two or three categories apart.</summary>
/// <param name="Question">French.</param>
/// <param name="Choices">What the person can choose.</param>
/// <param name="State">To be sent back with the choice or with more words. Signed, without text; expires.</param>
public sealed record ClarificationAnswer(string Question, IReadOnlyList<CategoryAnswer> Choices, string State);

/// <summary>A word and its weight.</summary>
/// <param name="Token">The word as the person wrote it.</param>
/// <param name="Weight">Above 0: speaks for the category; below: for the next one.</param>
public sealed record ExplanationToken(string Token, double Weight);
