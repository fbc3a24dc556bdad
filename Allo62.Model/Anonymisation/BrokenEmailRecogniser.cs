using System.Buffers;

namespace Allo62.Model.Anonymisation;

/// <summary>E-mail addresses whose @ was lost or replaced: « jeandupont62 a gmail.com », « jean.dupont gmail.com », « dupont.jean @ gmail . com ».</summary>
internal sealed class BrokenEmailRecogniser : IRecogniser
{
    private const int LongestPart = 12;

    private static readonly Cue Providers = new(0, "gmail", "hotmail", "orange", "wanadoo", "yahoo", "laposte", "free", "sfr", "outlook", "live", "icloud", "bbox",
        "neuf", "aol", "protonmail", "msn", "numericable", "googlemail", "voila", "ymail", "gmx", "cegetel", "tutanota", "skynet", "proximus", "telenet", "noos");

    private static readonly string[] LongProviders = ["gmail", "hotmail", "orange", "wanadoo", "yahoo", "laposte", "outlook", "icloud", "protonmail"];

    private static readonly SearchValues<string> SwallowedProviders = SearchValues.Create([.. LongProviders.Select(provider => provider + '.')], StringComparison.OrdinalIgnoreCase);

    private static readonly Cue Announcements = new(4, "mail", "email", "courriel", "mel");

    public static bool IsProvider(ScannedText text, int token) => Providers.Is(text, token);

    public static IReadOnlyList<Cue> Starts { get; } = [Providers];

    public void Find(ScannedText text, FindingSet findings)
    {
        var isSwallowed = text.Source.AsSpan().ContainsAny(SwallowedProviders);
        if ((text.AllTraits & WordTraits.Mails) == 0 && !isSwallowed) return;
        for (var i = 0; i < text.Count; i++)
        {
            var swallowed = isSwallowed && IsSwallowed(text, i);
            if (!swallowed && (i == 0 || !text.Has(i, WordTraits.Mails) || !Providers.Is(text, i)) || findings.TypeAt(i) == "EMAIL") continue;
            var last = DomainEnd(text, i);
            if (last < 0 && EmailEnding.Is(text, i + 1) && !text.Is(i + 1, "de") && (Announcements.StandsBefore(text, i - 1) || text.IsNumber(i - 1) && text.IsGlued(i - 1) && text.IsWord(i - 2))) last = i + 1;
            if (last < 0) continue;
            var first = swallowed ? BuiltStart(text, i) : LocalPart(text, i);
            if (first < 0) continue;
            findings.Add(first, last, "EMAIL", "email-broken");
            i = last;
        }
    }

    /// <summary>« .com », « . com », « point com »; « orange » alone is a colour.</summary>
    private static int DomainEnd(ScannedText text, int provider)
    {
        var point = provider + 1;
        return (text.IsSign(point, ".,") || text.Is(point, "point") || text.Is(point, "pt")) && EmailEnding.Is(text, point + 1)
            && !text[point + 1].LineBefore ? point + 1 : -1;
    }

    private static int LocalPart(ScannedText text, int provider)
    {
        var at = provider - 1;
        var marked = Announcements.StandsBefore(text, at);
        while (at > 0 && provider - at < 4 && (text.IsSign(at, "@()[]\"-*#&'~") || text.Is(at, "at") || text.Is(at, "a") || text.Is(at, "chez")))
        {
            marked = true;
            at--;
        }
        // « mail : dupont.orange.fr ».
        if (marked && at > 0 && text.IsSign(at, ".,_") && text.IsGlued(at)) at--;
        if (at < 0 || !text.IsWord(at) && !text.IsNumber(at) || text[at + 1].LineBefore) return -1;
        var first = BuiltStart(text, at);
        // Without any mark only what is built like the first half of an address is one: « mon gmail.com ne marche plus ».
        var isBuilt = first < at || text.Has(at, WordTraits.Name) && !text.Has(at, WordTraits.NotOnlyName);
        if (marked && first == at && text.Has(at, WordTraits.FamilyName) && text.Has(at - 1, WordTraits.FirstName) && !text[at].LineBefore) first--;
        return isBuilt || marked && !text.Has(at, WordTraits.Function | WordTraits.Ordinary) ? first : -1;
    }

    /// <summary>« dupontgmail.com »: the sign between was left out.</summary>
    private static bool IsSwallowed(ScannedText text, int i)
    {
        if (!text.IsWord(i) || !text.IsSign(i + 1, '.') || !text.IsGlued(i + 1) || !text.IsGlued(i + 2) || !EmailEnding.Is(text, i + 2)) return false;
        var word = text.Folded(i);
        foreach (var provider in LongProviders)
        {
            if (word.Length >= provider.Length + 1 && word.EndsWith(provider)) return true;
        }
        return false;
    }

    private static int BuiltStart(ScannedText text, int at)
    {
        var first = at;
        while (first > 0 && at - first < LongestPart && !text[first].LineBefore && (text.IsGlued(first) || text.IsSign(first, "._") || text.IsSign(first - 1, "._"))
            && (text.IsWord(first - 1) || text.IsNumber(first - 1) || text.IsSign(first - 1, "._-+"))) first--;
        while (first < at && text[first].Kind == TokenKind.Sign) first++;
        return first;
    }
}
