using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>An article's title as a headline might have it, and whether it describes the article.</summary>
internal static class Title
{
    private static readonly string[] RunningCoverage =
    [
        "live update", "live blog", "liveblog", "live:", "live coverage", "live stream", "as it happened", "latest updates", "live news", "news live",
        "minute by minute", "minute-by-minute", "newswrap", "news wrap", "morning briefing", "evening briefing", "in pictures", "photos of the",
        "things to know", "week in review", "daily digest", "newsletter", "podcast",
    ];

    private static readonly string[] Quotations = ["\"\"", "''", "\u201C\u201D", "\u2018\u2019", "\u201E\u201C", "\u201E\u201D", "\u00AB\u00BB", "\u00BB\u00AB"];

    /// <summary>A shorter part of a title says too little.</summary>
    private const int ShortestPart = 40;

    private static readonly WordSet Questions = new("what why how who where when");

    private static readonly WordSet Labels = new("watch video breaking exclusive update updated just in developing photos gallery listen urgent alert");

    /// <summary>The title without labels and outlet names; null where it can't be a headline.</summary>
    public static string? Clean(Article article)
    {
        if (article.Title is not { } raw)
            return null;
        var title = string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        title = WithoutOutlet(title, article);
        title = WithoutLabel(title);
        if (title.Length > HeadlineWriter.Longest)
            title = Shorten(title);
        if (title.Length < 8 || IsRunningCoverage(title) || title.EndsWith('\u2026') || title.EndsWith("...", StringComparison.Ordinal))
            return null;
        return title.EndsWith('?') || IsQuotation(title) ? null : Recase(title.TrimEnd('.'), article);
    }

    /// <summary>A quotation from its first word to its last: of whom, only the text says.</summary>
    private static bool IsQuotation(string title)
    {
        if (!Quotations.Any(marks => title[0] == marks[0] && title[^1] == marks[1]))
            return false;
        for (var i = 1; i < title.Length - 1; i++)
        {
            // Of two quotations the first one ends here; an apostrophe stands between letters.
            if ((title[i] == title[0] || title[i] == title[^1]) && !(char.IsLetter(title[i - 1]) && char.IsLetter(title[i + 1])))
                return false;
        }
        return true;
    }

    /// <summary>The part before the last joint that leaves it short enough; empty where there is none.</summary>
    private static string Shorten(string title)
    {
        var reach = title.AsSpan(0, HeadlineWriter.Longest + 1);
        foreach (var joint in (ReadOnlySpan<string>)["; ", " \u2014 ", " \u2013 ", ", ", " as ", " after ", " amid ", " while ", " in ", " with ", " on ", " for ", " to "])
        {
            var at = reach.LastIndexOf(joint, StringComparison.Ordinal);
            if (at >= ShortestPart)
                return title[..at];
        }
        return "";
    }

    private static bool IsRunningCoverage(string title)
    {
        foreach (var mark in RunningCoverage)
        {
            if (title.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return title.EndsWith(" live", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Tarrow leak: what the verdict means for shipping": says what its article explains, and not what happened.</summary>
    public static bool Announces(string title)
    {
        var words = title.AsSpan(title.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0);
        return words.IndexOf(' ') is > 0 and var end && Questions.Contains(words[..end]) && !IsShortName(words[..end], title);
    }

    /// <summary>"WHO declares the outbreak over", where not the whole title is in capitals.</summary>
    private static bool IsShortName(ReadOnlySpan<char> word, string title) => !word.ContainsAnyExceptInRange('A', 'Z') && title.AsSpan().ContainsAnyInRange('a', 'z');

    private static string WithoutOutlet(string title, Article article)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " \u2014 ", " \u2013 ", " - ", " \u00AB ", " :: "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 8)
                continue;
            var outlet = title[(at + mark.Length)..];
            // A quotation of French or Spanish begins with the mark that some sites put before their name.
            if (outlet.Contains('\u00BB'))
                continue;
            var named = outlet.Equals(article.Source, StringComparison.OrdinalIgnoreCase) || mark is " | " or " :: " or " \u00AB ";
            var looksLikeOne = Tokens.CountWords(outlet) <= 4 && !article.Text.Contains(outlet, StringComparison.OrdinalIgnoreCase)
                && outlet.Split(' ').All(word => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word is "of" or "the");
            if (named || looksLikeOne)
                title = title[..at].TrimEnd();
        }
        return title;
    }

    private static string WithoutLabel(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 20 && title[..colon].Split(' ').All(word => Labels.Contains(word)) ? title[(colon + 2)..] : title;
    }

    /// <summary>
    /// A title all in small letters or all in capitals takes its words' case from the text; null where the text lacks one of them,
    /// for then nobody knows whether that one is a name.
    /// </summary>
    private static string? Recase(string title, Article article)
    {
        var hasUpper = title.Any(char.IsUpper);
        var hasLower = title.Any(char.IsLower);
        if (hasUpper == hasLower)
            return title;
        var words = title.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var bare = words[i].Trim(',', ':', ';', '\'', '"', '\u2018', '\u2019', '\u201C', '\u201D');
            if (bare.Length == 0 || !bare.Any(char.IsLetter))
                continue;
            if (CaseInText(bare, article) is not { } cased)
                return null;
            words[i] = words[i].Replace(bare, cased, StringComparison.Ordinal);
        }
        var recased = string.Join(' ', words);
        return char.ToUpperInvariant(recased[0]) + recased[1..];
    }

    private static string? CaseInText(string word, Article article)
    {
        var text = article.Text;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (whole && at > 1 && text[at - 1] == ' ' && char.IsLetterOrDigit(text[at - 2]))
                return text[at..end];
        }
        return FunctionWords.Contains(article.Language, word.ToLowerInvariant()) ? word.ToLowerInvariant() : null;
    }
}
