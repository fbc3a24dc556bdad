using System.ComponentModel.DataAnnotations;

namespace Allo62.Api.Chat;

/// <summary>Settings of the chat for citizens, section <c>Allo62:Chat</c>.</summary>
public sealed class ChatOptions
{
    public const string Section = "Allo62:Chat";

    /// <summary>
    /// Whether anyone may ask without a key what a front-end may ask: needed for the chat on the web as soon as there are keys, for a key in
    /// a web page would be no secret. Callers are then limited by their address.
    /// </summary>
    /// <value>The default is false.</value>
    public bool Open { get; set; }

    /// <summary>Name of the service, as people read it.</summary>
    /// <value>The default is Allo 62.</value>
    [Required]
    public string Name { get; set; } = "Allo 62";

    /// <summary>The site that takes the place of the chat when a person leaves quickly: one that nobody wonders about.</summary>
    /// <value>The default is https://meteofrance.com/.</value>
    [Required, RegularExpression("https://.+", ErrorMessage = "The field {0} must begin with https://.")]
    public string QuickExit { get; set; } = "https://meteofrance.com/";
}
