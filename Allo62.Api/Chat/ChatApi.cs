using Allo62.Api.Hosting;
using Allo62.Api.Security;
using Allo62.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Chat;

/// <summary>The pages of the chat: /chat with the widget in it, a form where there is no script, and the files that both need.</summary>
internal static class ChatApi
{
    public static IEndpointRouteBuilder MapChat(this IEndpointRouteBuilder routes)
    {
        routes.MapWebFiles("chat");
        routes.MapGet("/chat", (HttpContext http, ChatService chat) => Page(http, chat.FirstPage(), StatusCodes.Status200OK)).ExcludeFromDescription();
        routes.MapPost("/chat", AnswerAsync).RequireAuthorization(Roles.Frontend).DisableAntiforgery().ExcludeFromDescription();
        return routes;
    }

    private static async Task<RazorComponentResult<ChatPage>> AnswerAsync(HttpContext http, ChatService chat, IOptions<ServiceOptions> options, CancellationToken cancellation)
    {
        var form = await ChatForm.ReadAsync(http.Request, options.Value.LargestBodyBytes, cancellation);
        var (view, status) = await chat.AnswerAsync(form, cancellation);
        return Page(http, view, status);
    }

    private static RazorComponentResult<ChatPage> Page(HttpContext http, ChatView view, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<ChatPage>(new { View = view }) { StatusCode = status };
    }
}
