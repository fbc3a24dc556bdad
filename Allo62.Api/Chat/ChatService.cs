using Allo62.Api.Feedback;
using Allo62.Api.Hosting;
using Allo62.Api.Intents;
using Allo62.Api.Models;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Chat;

/// <summary>The chat without script: a form in, a page out. Asks and answers as the API does.</summary>
internal sealed class ChatService(
    AnswerService answers, FeedbackStore feedback, ModelInService models, ServiceCatalogue catalogue, IOptions<ServiceOptions> service, IOptions<ChatOptions> options, TimeProvider time)
{
    private const string TryAgain = "Le service ne répond pas pour l'instant. Votre texte est toujours là : réessayez dans un moment, ou appelez.";

    public ChatView FirstPage()
    {
        var now = time.GetUtcNow();
        return new ChatView(options.Value.Name, options.Value.QuickExit, ContactPresenter.Present(catalogue.HumanDesk, now), now);
    }

    /// <returns>The page and its status.</returns>
    public async Task<(ChatView View, int Status)> AnswerAsync(ChatForm? form, CancellationToken cancellation)
    {
        if (form is null) return (Fault(FirstPage(), "Votre message est trop long ou illisible. Écrivez-le plus court."), StatusCodes.Status400BadRequest);
        var page = FirstPage() with { Text = form.Text ?? "", Commune = form.Commune ?? "" };
        if (form is { Helped: { } helped, RequestId: { } id }) return await ThankAsync(page, id, helped, cancellation);
        if (ClassifyRequestRules.Check(form.ToRequest(), service.Value) is { Count: > 0 } errors) return (Fault(page, InWords(errors)), StatusCodes.Status400BadRequest);
        if (models.Current is null) return (Fault(page, TryAgain), StatusCodes.Status503ServiceUnavailable);
        using var lease = models.Take()!.Value;
        var (answer, problem) = answers.Answer(lease.Model, form.ToRequest());
        // A question that is too old: what was written is read alone, as the widget does.
        if (problem is not null && form is { State: not null, Text: not null }) (answer, problem) = answers.Answer(lease.Model, form.ToRequest() with { State = null });
        return answer is null ? (Fault(page, InWords(problem!)), problem!.StatusCode) : (page with { Answer = answer, Text = "" }, StatusCodes.Status200OK);
    }

    private static ChatView Fault(ChatView page, string message) => page with { Message = message, IsFault = true };

    private static string InWords(Dictionary<string, string[]> errors) =>
        errors.ContainsKey("text") ? "Écrivez quelques mots, 4 000 caractères au plus." : "Un des champs n'est pas rempli comme il faut. Recommencez.";

    private static string InWords(ProblemHttpResult problem) => problem.StatusCode == StatusCodes.Status410Gone
        ? "La question posée est trop ancienne. Écrivez de nouveau votre demande."
        : "La réponse n'a pas pu être lue. Écrivez de nouveau votre demande.";

    private async Task<(ChatView View, int Status)> ThankAsync(ChatView page, string id, bool helped, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(id, "D", out var request) || !feedback.IsKnown(request)) return (Fault(page, "Cette réponse est trop ancienne."), StatusCodes.Status404NotFound);
        var kept = await feedback.PutAsync(request, new FeedbackRequest(helped ? FeedbackVerdict.Right : FeedbackVerdict.Wrong), cancellation);
        if (!kept.IsAvailable) return (Fault(page, "Votre avis n'a pas pu être gardé."), StatusCodes.Status503ServiceUnavailable);
        return (page with { Message = helped ? "Merci de votre avis." : "Merci de nous l'avoir dit. Écrivez autrement, ou appelez l'accueil : son numéro est plus bas." }, StatusCodes.Status200OK);
    }
}
