using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>What each origin's report is about: whom and what its first sentences name, and what stands in front of a sentence.</summary>
internal sealed class EventReports
{
    /// <summary>Sentences of a report that say where and about whom it is.</summary>
    private const int LeadSentences = 4;

    private const int NamesOfOneEvent = 3;

    /// <summary>People and places that two reports of one story name, wherever they do.</summary>
    private const int NamesOfOneCast = 3;

    /// <summary>A report that names no more people and places than these may leave out those that the other names.</summary>
    private const int FewNames = 2;

    /// <summary>Words that the beginnings of two reports of one story have in common though they name nothing alike.</summary>
    private const int WordsOfOneEvent = 5;

    private readonly Dictionary<Statement, Statement?> _before = [];
    private readonly Dictionary<int, HashSet<string>> _leads = [];
    private readonly Dictionary<int, HashSet<string>> _names = [];
    private readonly Dictionary<int, HashSet<string>> _casts = [];
    private readonly Dictionary<int, HashSet<string>> _topics = [];
    private readonly Dictionary<int, HashSet<string>> _words = [];
    private readonly Dictionary<int, Statement?> _deaths = [];
    private readonly Dictionary<(int Origin, string Name), int> _mentions = [];

    private readonly Story _story;

    public EventReports(Story story, List<Statement> statements)
    {
        _story = story;
        foreach (var origin in statements.GroupBy(statement => statement.Origin))
        {
            _leads[origin.Key] = [.. origin.Take(LeadSentences).SelectMany(statement => statement.Names)];
            _topics[origin.Key] = [.. origin.Take(LeadSentences).SelectMany(statement => statement.Features)];
            _names[origin.Key] = [.. origin.SelectMany(statement => statement.Names)];
            _casts[origin.Key] = [.. _names[origin.Key].Where(name => !Calendar.IsNamed(name.AsSpan(1)))];
            _words[origin.Key] = [.. origin.Take(LeadSentences).SelectMany(statement => statement.Tokens).Select(token => token.Lower)];
            foreach (var title in origin.Select(statement => statement.Claim.Article).Distinct().Select(article => story[article].Title).OfType<string>())
                _words[origin.Key].UnionWith(Tokenizer.Read(title, 0, title.Length).Select(token => token.Lower));

            _deaths[origin.Key] = origin.Take(LeadSentences).FirstOrDefault(statement => statement.Names.Count > 0 && statement.Tokens.Exists(token => Verbs.OutcomeOf(token.Lower) == "killed" || token.Is("away")));
            foreach (var name in origin.SelectMany(statement => statement.Names))
                _mentions[(origin.Key, name)] = _mentions.GetValueOrDefault((origin.Key, name)) + 1;

            Statement? last = null;
            foreach (var statement in origin)
                (_before[statement], last) = (last is { } before && before.Claim.Article == statement.Claim.Article ? before : null, statement);
        }
    }

    /// <summary>The sentence before it in its article, or null.</summary>
    public Statement? Before(Statement statement) => _before[statement];

    /// <summary>Whether a feature stands among the first sentences of the report that a statement is of.</summary>
    public bool IsTopic(Statement statement, string feature) => _topics[statement.Origin].Contains(feature);

    /// <summary>Whether one of these words stands among the first sentences of the report that a statement is of.</summary>
    public bool BeginsWith(Statement statement, FrozenSet<string> words) => words.Overlaps(_words[statement.Origin]);

    /// <summary>The one of the first sentences of a statement's report that tells of somebody's death, or null.</summary>
    public Statement? OfDeath(Statement statement) => _deaths[statement.Origin];

    /// <summary>Names in the sentence and in the one before it.</summary>
    public HashSet<string> NamesAround(Statement statement) => [.. statement.Names, .. _before[statement]?.Names ?? []];

    /// <summary>
    /// Both reports begin in one place, with one person or with much the same words, or name the same people and places; where they
    /// share no more than a name or two, or one of them has hardly any, neither sentence with its predecessor is about a place or person of which the
    /// other report knows nothing.
    /// </summary>
    public bool AreOfOneEvent(Statement a, Statement b)
    {
        var names = _leads[a.Origin].Count(_leads[b.Origin].Contains);
        if (names >= NamesOfOneEvent)
            return true;

        var cast = _casts[a.Origin].Count(_casts[b.Origin].Contains);
        return cast >= NamesOfOneCast
            || ((names > 0 || cast > 0 || Math.Min(_casts[a.Origin].Count, _casts[b.Origin].Count) <= FewNames || _topics[a.Origin].Count(_topics[b.Origin].Contains) >= WordsOfOneEvent) && IsKnown(a, b.Origin) && IsKnown(b, a.Origin));
    }

    /// <summary>Who tells of it, and the day, are named in one report only as often as not.</summary>
    private bool IsKnown(Statement statement, int origin) =>
        !NamesToldOf(statement).Any() || NamesAround(statement).Overlaps(_names[origin]);

    /// <summary>
    /// Whether a figure is of something that its report brings up for comparison alone ("half as long as the bridge of Orsa, which spans 900 metres"):
    /// what its clause names, or what its relative clause belongs to, stands nowhere else in either report.
    /// </summary>
    public bool IsOfAnother(Figure figure, int otherOrigin)
    {
        var statement = figure.Statement;
        var first = figure.ClauseFirst;
        if (first < statement.Tokens.Count && statement.Tokens[first].IsAny(["which", "that", "who", "whose", "die", "der", "das", "qui", "que"]))
            first = Math.Max(0, first - AntecedentReach);

        for (var at = first; at < figure.ClauseNext; at++)
            if (statement.Keys[at] is ['@', ..] name && !_names[otherOrigin].Contains(name) && _mentions[(statement.Origin, name)] == 1)
                return true;

        return false;
    }

    private const int AntecedentReach = 5;

    private IEnumerable<string> NamesToldOf(Statement statement)
    {
        // German capitalises every noun, and what is taken for a name there is one half the time.
        if (_story[statement.Claim.Article].Language == "de")
            return [];

        var attributed = Attribution.In(statement.Tokens);
        return statement.Keys.Where((key, at) => key is ['@', ..] && !attributed[at] && !CalendarNames.IsWeekday(key.AsSpan(1))).OfType<string>();
    }
}
