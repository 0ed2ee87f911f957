using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>The words that mails put around the news in one language, from <c>templates/labels-{language}.json</c>, and how dates and counts are written in it.</summary>
public sealed class Labels
{
    private const string Fallback = "en";

    private static readonly ConcurrentDictionary<string, Labels> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _words;
    private readonly CultureInfo _culture;

    private Labels(string language, Dictionary<string, string> words)
    {
        _words = words;
        Language = language;
        _culture = language == Fallback ? CultureInfo.InvariantCulture : Gregorian(words["culture"]);
    }

    public string Language { get; }

    /// <summary>The language's own name for itself.</summary>
    public string Name => _words["name"];

    public bool IsRightToLeft => _words["direction"] == "rtl";

    public string this[string key] => _words[key];

    /// <summary>English where the language is none of those that mails are written in.</summary>
    public static Labels In(string? language) => Known.GetOrAdd(Exists(language) ? language! : Fallback, Read);

    public string Filled(string key, params object?[] values) => string.Format(_culture, _words[key], values);

    public string Counted(string key, int count) => Filled(count == 1 ? key + "_one" : key + "_other", count);

    public string Date(DateOnly date, string form) => date.ToString(_words[form], _culture);

    public string Date(DateTimeOffset moment, string form) => moment.ToString(_words[form], _culture);

    /// <summary>As templates see them, with what depends on the direction of writing.</summary>
    internal void AddTo(ScriptObject page)
    {
        var labels = new ScriptObject();
        foreach (var (key, word) in _words)
            labels[key] = word;
        page["labels"] = labels;
        page["language"] = Language;
        page["direction"] = _words["direction"];
        page["start"] = IsRightToLeft ? "right" : "left";

        // Text of the articles brings its own direction; in a mail of the other one it must be kept apart.
        page["auto"] = new Markup(IsRightToLeft ? " dir=\"auto\"" : "");
        page["apart"] = new Markup(IsRightToLeft ? "<span dir=\"auto\">" : "");
        page["together"] = new Markup(IsRightToLeft ? "</span>" : "");
    }

    private static bool Exists(string? language) =>
        language is { Length: 2 } && language.All(char.IsAsciiLetterLower) && typeof(Labels).Assembly.GetManifestResourceInfo(NameOf(language)) is not null;

    private static Labels Read(string language)
    {
        using var document = JsonDocument.Parse(EmbeddedText.Read(NameOf(language)));
        return new Labels(language, document.RootElement.EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetString()!, StringComparer.Ordinal));
    }

    /// <summary>Months have the Gregorian names, whatever calendar a country prefers: the dates are those of the articles.</summary>
    private static CultureInfo Gregorian(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return culture;
    }

    private static string NameOf(string language) => $"templates/labels-{language}.json";
}
