using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>
/// The terms of one story as small numbers. A term is a word without case, possessive and inflection; in scripts
/// without spaces it is a character, so that two neighbours make the pair that coverage counts.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Longer runs are no words; the cut bounds the work that one of them can cause.</summary>
    private const int LongestWord = 32;

    /// <summary>Leading characters kept of a word in a language whose endings are not known here.</summary>
    private const int Prefix = 7;

    /// <summary>Words of English that say little in the news, beside its function words.</summary>
    private static readonly WordSet Reporting = new(
        """
        says say told added according mr mrs ms dr am being can could did do does doing down each even few having here her him himself just
        like made make may me might most must nor off only other own per same she should shouldn't than them themselves there through too
        toward towards until up upon us very what where whether whom whose within without isn't wasn't don't doesn't didn't won't can't
        couldn't wouldn't against again any because between further
        """);

    private readonly bool _english;
    private readonly bool _hasList;
    private readonly FrozenDictionary<string, EventWord>? _eventWords;
    private readonly string _language;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stemsBySpan;
    private readonly List<int> _lengths = [];
    private readonly List<int> _counts = [];
    private readonly List<bool> _stops = [];
    private readonly List<EventWord> _events = [];
    private int _total;

    public Vocabulary(string language)
    {
        _english = Languages.IsEnglish(language);
        _language = _english ? "en" : language;
        _eventWords = EventKinds.In(_language);
        _hasList = FunctionWords.Languages.Contains(_language);
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemsBySpan = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _lengths.Count;

    /// <summary>The number of a word's term.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            word = word[..LongestWord];
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        lower.Replace('\u2019', '\'');
        if (!_wordsBySpan.TryGetValue(lower, out var term))
        {
            var surface = lower.ToString();
            var stop = _hasList && (FunctionWords.Contains(_language, surface) || (_english && Reporting.Contains(surface)));
            term = Intern(stop ? lower : Stem(lower), stop);
            _words[surface] = term;
        }
        _counts[term]++;
        _total++;
        return term;
    }

    /// <summary>What a term tells of an event; nothing in languages whose words for events are not listed.</summary>
    public EventWord EventOf(int term) => _events[term];

    /// <summary>How many characters its stem has.</summary>
    public int LengthOf(int term) => _lengths[term];

    /// <summary>The stem of an English word in small letters.</summary>
    public static string EnglishStem(string word)
    {
        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);
        return new string(WithoutInflection(letters));
    }

    /// <summary>What stands for a word of small letters in a language whose endings are not known here.</summary>
    public static string Shortened(string word) => word[..Math.Min(word.Length, Prefix)];

    /// <summary>True for terms of English, whose grammar the rules of wording know.</summary>
    public bool IsEnglish => _english;

    /// <summary>True for function words.</summary>
    public bool IsStop(int term) =>
        _stops[term] || (!_hasList && _lengths[term] is > 1 and <= 4 && _counts[term] * 66 > _total);

    private int Intern(ReadOnlySpan<char> stem, bool stop)
    {
        if (_stemsBySpan.TryGetValue(stem, out var term))
            return term;
        term = _lengths.Count;
        _stemsBySpan[stem] = term;
        _lengths.Add(stem.Length);
        _stops.Add(stop);
        _counts.Add(0);
        _events.Add(_eventWords is { } words && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var word) ? word : default);
        return term;
    }

    private ReadOnlySpan<char> Stem(Span<char> word)
    {
        if (word.EndsWith("'s"))
            word = word[..^2];
        else if (word.EndsWith("'"))
            word = word[..^1];
        if (!_english)
            return word[..Math.Min(word.Length, Prefix)];
        return WithoutInflection(word);
    }

    private static ReadOnlySpan<char> WithoutInflection(Span<char> word)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
                return word;
        }
        return word.Length > 3 ? word[..PorterStemmer.Stem(word)] : word;
    }
}
