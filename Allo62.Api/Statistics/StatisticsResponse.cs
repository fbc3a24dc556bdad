using Allo62.Model.Decisions;
using Allo62.Model.Urgency;

namespace Allo62.Api.Statistics;

/// <summary>Volumes of some days, and what became of them. Only texts that were anonymised are shown.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="At">When it was counted.</param>
/// <param name="StoresRequests">Whether the service keeps requests; if not, only feedback is counted.</param>
/// <param name="Requests">Requests kept.</param>
/// <param name="Decisions">By decision.</param>
/// <param name="HandoffReasons">Those handed to a human, by reason.</param>
/// <param name="Categories">By likeliest category, the most frequent first.</param>
/// <param name="Urgencies">By urgency.</param>
/// <param name="Hours">By hour of the day in France; 24 of them.</param>
/// <param name="Days">By day; each day of the period.</param>
/// <param name="OutOfHours">Requests that came while the human desk was closed by its hours in the catalogue; null when these are not known.</param>
/// <param name="Feedback">What was said of the answers.</param>
/// <param name="HumanWait">How long those wait who were handed to a human.</param>
/// <param name="Review">The review queue as it is now, whatever the period.</param>
/// <param name="Unanswered">What no answer was found for.</param>
public sealed record StatisticsResponse(
    DateOnly From, DateOnly To, DateTimeOffset At, bool StoresRequests, int Requests, IReadOnlyList<DecisionCount> Decisions, IReadOnlyList<HandoffReasonCount> HandoffReasons,
    IReadOnlyList<CategoryCount> Categories, IReadOnlyList<UrgencyCount> Urgencies, IReadOnlyList<HourCount> Hours, IReadOnlyList<DayCount> Days, int? OutOfHours,
    FeedbackCounts Feedback, HumanWait HumanWait, ReviewCounts Review, UnansweredRequests Unanswered);

/// <summary>Requests with a decision.</summary>
public sealed record DecisionCount(DecisionKind Decision, int Requests);

/// <summary>Requests that were handed to a human for a reason.</summary>
public sealed record HandoffReasonCount(HandoffReason Reason, int Requests);

/// <summary>Requests of a category.</summary>
/// <param name="Id">Its id; null: nothing here answers.</param>
/// <param name="Label">French name; the id when the catalogue no longer has it.</param>
/// <param name="Requests">All of them.</param>
/// <param name="Routed">Those with an interlocutor.</param>
/// <param name="Clarified">Those with a question.</param>
/// <param name="HandedOff">Those handed to a human.</param>
public sealed record CategoryCount(string? Id, string? Label, int Requests, int Routed, int Clarified, int HandedOff);

/// <summary>Requests of an urgency.</summary>
public sealed record UrgencyCount(UrgencyLevel Level, int Requests);

/// <summary>Requests of an hour of the day.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Requests">All of them.</param>
/// <param name="OutOfHours">Those that came while the desk was closed; null when its hours are not known.</param>
public sealed record HourCount(int Hour, int Requests, int? OutOfHours);

/// <summary>Requests of a day.</summary>
public sealed record DayCount(DateOnly Day, int Requests);

/// <summary>What was said of the answers of the period.</summary>
/// <param name="Given">Answers of which something was said.</param>
/// <param name="Resolved">The right place, or someone was reached, and nothing speaks against it.</param>
/// <param name="Right">Right.</param>
/// <param name="Wrong">Wrong.</param>
/// <param name="Corrected">Wrong, with the right category.</param>
/// <param name="Reached">Someone was reached.</param>
/// <param name="NotReached">Nobody was reached.</param>
public sealed record FeedbackCounts(int Given, int Resolved, int Right, int Wrong, int Corrected, int Reached, int NotReached);

/// <summary>The review queue.</summary>
/// <param name="Open">Requests that nobody has looked at.</param>
/// <param name="Claimed">Requests that someone is at.</param>
/// <param name="OldestOpenAt">When the oldest open one was answered.</param>
public sealed record ReviewCounts(int Open, int Claimed, DateTimeOffset? OldestOpenAt);

/// <summary>What no answer was found for: out of scope, not sure enough, several needs.</summary>
/// <param name="Requests">All of the period.</param>
/// <param name="Compared">The latest of them, which were grouped.</param>
/// <param name="Topics">Groups that speak of the same thing, the largest first.</param>
public sealed record UnansweredRequests(int Requests, int Compared, IReadOnlyList<UnansweredTopic> Topics);

/// <summary>Unanswered requests that speak of the same thing.</summary>
/// <param name="Requests">How many.</param>
/// <param name="KeyWords">Words that set them apart, the most telling first.</param>
/// <param name="Examples">The most typical texts, anonymised.</param>
public sealed record UnansweredTopic(int Requests, IReadOnlyList<WordCount> KeyWords, IReadOnlyList<string> Examples);

/// <summary>A word and in how many of the texts it is.</summary>
public sealed record WordCount(string Word, int Requests);
