using System.Globalization;

namespace Briefing.Summarising;

/// <summary>
/// Ties the days that a report names by its own day ("on Wednesday", "yesterday", "last month") to the calendar, since a brief is read on another day.
/// What the wording does not settle stays as it is: a bare weekday is vague, a wrong date is false.
/// </summary>
internal sealed class DateAnchor
{
    private static readonly string[] Names = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    /// <summary>Behind one of these a date has no "on" or "in" of its own.</summary>
    private static readonly WordSet DateLeads = new("since until till from of for by before after through during throughout than to over in between late early as");

    /// <summary>"Since Monday noon": behind the day as a part of it is, but nobody says "the noon of Monday".</summary>
    private static readonly WordSet DayHours = new("noon midnight");

    private static readonly WordSet Determiners = new("the a an every each most any some his her their its our that another one per final");
    private static readonly WordSet OnWords = new("on last next this late early by since until from before after through and or to between for of past coming");

    /// <summary>"Friday's summit" may lie ahead of a report in the past tense; behind these words it does not.</summary>
    private static readonly WordSet Aftermath = new("in after since following during by from despite");

    private static readonly WordSet SubjectVerbs = new("is was has had will saw sees marks marked would could may might brought became proved");

    private static readonly WordSet AgoCounts = new("a an just some about only few couple of several two three four five ten fifteen twenty thirty forty");

    private readonly SentenceText _sentence;
    private readonly DateOnly _today;
    private readonly List<Edit> _edits = [];

    private DateAnchor(SentenceText sentence, DateOnly today)
    {
        _sentence = sentence;
        _today = today;
    }

    /// <param name="published">The day of the report, by its own clock.</param>
    /// <param name="resolved">False where a day is named that stays unresolved.</param>
    public static List<Edit> Edits(SentenceText sentence, DateOnly published, out bool resolved)
    {
        var anchor = new DateAnchor(sentence, published);
        resolved = true;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsQuoted(i) && !anchor.Anchor(i))
                resolved = false;
        }
        return anchor._edits;
    }

    /// <returns>False where the word names a day that stays unresolved.</returns>
    private bool Anchor(int i)
    {
        var word = _sentence.Word(i);
        var possessive = word.Length > 3 && word[^1] == 's' && word[^2] is '\'' or '\u2019';
        if (possessive)
            word = word[..^2];
        if (English.Weekdays.Contains(word) && char.IsUpper(word[0]))
            return Weekday(i, DayOfWeekOf(word), possessive);
        // "Harbour Today has learned": within a sentence a capital makes a name of it.
        if (_sentence.IsCapitalInside(i) && _sentence.After(i - 1) is " ")
            return true;
        return word switch
        {
            "today" or "Today" => Today(i, possessive),
            "yesterday" or "Yesterday" => RelativeDay(i, _today.AddDays(-1), possessive),
            "tomorrow" or "Tomorrow" => !possessive && VerbTime.At(_sentence, i) == Tense.Future && RelativeDay(i, _today.AddDays(1), false),
            "tonight" or "Tonight" => !possessive && Replace(i, i, OnUnless(i, $"the night of {Named(_today)}"), _today),
            "ago" => MinutesAgo(i),
            "last" or "Last" or "this" or "This" or "next" or "Next" => Period(i, word[0] is 'l' or 'L' ? -1 : word[0] is 'n' or 'N' ? 1 : 0),
            _ => true,
        };
    }

    private bool Weekday(int i, DayOfWeek day, bool possessive)
    {
        if (IsDated(i) || IsPartOfName(i))
            return true;
        var before = _sentence.Word(i - 1);
        if (Determiners.Contains(before))
            return true;
        if ((possessive && i > 0 && !Aftermath.Contains(before)) || Resolve(i, day, before) is not { } date)
            return false;
        var relative = before is "last" or "Last" or "next" or "Next" or "this" or "This";
        if (possessive)
            return Replace(i, i, $"the {DayAndMonth(date)}", date);
        if (relative)
        {
            var on = DateLeads.Contains(_sentence.Word(i - 2)) || _sentence.Is(i - 2, "on") ? "" : "on ";
            _edits.Add(new Edit(_sentence[i - 1].Start, _sentence[i].Start, on));
        }
        var last = (English.DayParts.Contains(_sentence.Word(i + 1)) || DayHours.Contains(_sentence.Word(i + 1))) && _sentence.After(i) is " " ? i + 1 : i;
        var at = _sentence[last].End;
        _edits.Add(new Edit(at, at, $", {DayAndMonth(date)}{Closing(last)}", date));
        return true;
    }

    private DateOnly? Resolve(int i, DayOfWeek day, ReadOnlySpan<char> before)
    {
        var back = ((int)_today.DayOfWeek - (int)day + 7) % 7;
        var ahead = (7 - back) % 7;
        var sinceMonday = ((int)_today.DayOfWeek + 6) % 7;
        switch (before)
        {
            // "Last Monday" on a Friday is this week's to some and last week's to others.
            case "last" or "Last":
                return back > sinceMonday ? _today.AddDays(-back) : null;
            case "next" or "Next":
                return ahead > 6 - sinceMonday ? _today.AddDays(ahead) : null;
            case "this" or "This":
                return VerbTime.At(_sentence, i) switch
                {
                    Tense.Past when back <= sinceMonday => _today.AddDays(-back),
                    Tense.Future when ahead <= 6 - sinceMonday => _today.AddDays(ahead),
                    _ => null,
                };
        }
        return VerbTime.At(_sentence, i) switch
        {
            Tense.Past => _today.AddDays(-back),
            Tense.Future => _today.AddDays(ahead),
            _ => null,
        };
    }

    /// <summary>"Today" is also "nowadays": it is the day of the report only where something happened then, or will.</summary>
    private bool Today(int i, bool possessive)
    {
        if (possessive || (VerbTime.At(_sentence, i) == Tense.Unclear && !IsBehindHour(i)))
            return false;
        return RelativeDay(i, _today, false);
    }

    /// <summary>"Is closed from 19:00 today": an hour belongs to one day.</summary>
    private bool IsBehindHour(int i) => i > 1 && _sentence.After(i - 1) is " " && _sentence.After(i - 2) is ":" && char.IsAsciiDigit(_sentence.Word(i - 1)[0]) && char.IsAsciiDigit(_sentence.Word(i - 2)[0]);

    /// <summary>"A few minutes ago" is of the report's own day; how many hours ago it was may have been the day before.</summary>
    private bool MinutesAgo(int i)
    {
        if (!(_sentence.Word(i - 1) is "minutes" or "minute" or "moments" or "moment"))
            return !(_sentence.Word(i - 1) is "hours" or "hour");
        var first = i - 1;
        while (first > 0 && _sentence.After(first - 1) is " " && (AgoCounts.Contains(_sentence.Word(first - 1)) || char.IsAsciiDigit(_sentence.Word(first - 1)[0])))
            first--;
        return first < i - 1 && Replace(first, i, $"on {Named(_today)}", _today);
    }

    private bool RelativeDay(int i, DateOnly date, bool possessive)
    {
        if (possessive)
            return !Determiners.Contains(_sentence.Word(i - 1)) && Replace(i, i, $"the {DayAndMonth(date)}", date);
        if (English.DayParts.Contains(_sentence.Word(i + 1)) && _sentence.After(i) is " ")
            return Replace(i, i + 1, OnUnless(i, $"the {_sentence.Word(i + 1)} of {Named(date)}"), date);
        return Replace(i, i, $"{OnUnless(i, Named(date))}", date);
    }

    /// <summary>"last week", "this month", "next year", "last night", "this morning".</summary>
    private bool Period(int i, int shift)
    {
        var unit = _sentence.Word(i + 1);
        if (_sentence.After(i) is not (" " or "\u00A0") || Determiners.Contains(_sentence.Word(i - 1)))
            return true;
        var possessive = unit.Length > 3 && unit[^1] == 's' && unit[^2] is '\'' or '\u2019';
        if (possessive)
            unit = unit[..^2];
        switch (unit)
        {
            case "night" when shift < 0 && !possessive:
                return Replace(i, i + 1, OnUnless(i, $"the night of {Named(_today.AddDays(-1))}"), _today.AddDays(-1));
            case "morning" or "afternoon" or "evening" when shift == 0 && !possessive:
                return Replace(i, i + 1, OnUnless(i, $"the {unit} of {Named(_today)}"), _today);
            case "week":
                // On a Sunday nobody knows whether "this week" is the one that ends or the one that begins.
                if (_today.DayOfWeek == DayOfWeek.Sunday || possessive)
                    return false;
                var monday = _today.AddDays((7 * shift) - (((int)_today.DayOfWeek + 6) % 7));
                return Replace(i, i + 1, InUnless(i, $"the week of {DayAndMonth(monday)}"), null);
            case "month":
                var month = new DateOnly(_today.Year, _today.Month, 1).AddMonths(shift);
                return Replace(i, i + 1, possessive ? $"{MonthAndYear(month)}\u2019s" : InUnless(i, MonthAndYear(month)), null);
            case "year":
                var year = (_today.Year + shift).ToString(CultureInfo.InvariantCulture);
                return !_sentence.Is(i - 1, "time") && Replace(i, i + 1, possessive ? $"the {year}" : English.Months.Contains(_sentence.Word(i - 1)) ? year : InUnless(i, year), null);
            default:
                return true;
        }
    }

    private bool Replace(int from, int to, string text, DateOnly? day)
    {
        var closing = day is not null && text.Contains(',', StringComparison.Ordinal) ? Closing(to) : "";
        _edits.Add(new Edit(_sentence[from].Start, _sentence[to].End, text + closing, day));
        return true;
    }

    private string OnUnless(int i, string named) =>
        DateLeads.Contains(_sentence.Word(i - 1)) && _sentence.Word(i - 1) is not ("late" or "early") || _sentence.Is(i - 1, "on") ? named : $"on {named}";

    /// <summary>No preposition behind another one, nor where the period is the sentence's subject ("Last year was ...").</summary>
    private string InUnless(int i, string named)
    {
        var before = _sentence.Word(i - 1);
        var subject = (i == 0 || _sentence.After(i - 1).Contains(',')) && SubjectVerbs.Contains(_sentence.Word(i + 2));
        return subject || (DateLeads.Contains(before) && before is not ("late" or "early")) ? named : $"in {named}";
    }

    private string Named(DateOnly date) => $"{Names[(int)date.DayOfWeek]}, {DayAndMonth(date)}";

    private string DayAndMonth(DateOnly date) =>
        date.ToString(date.Year == _today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private string MonthAndYear(DateOnly month) =>
        month.ToString(month.Year == _today.Year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The comma behind an inserted date, where no other mark stands.</summary>
    private string Closing(int last)
    {
        var after = _sentence.After(last);
        return last + 1 >= _sentence.Count || after.Length == 0 || after.Trim().Length > 0 && after.TrimStart()[0] is not ('"' or '\u201C' or '\u2018' or '(' or '$' or '\u00A3' or '\u20AC') ? "" : ",";
    }

    /// <summary>"Wednesday, March 1", "Wednesday 1 March", "1 March, a Wednesday", "Wednesday (Feb. 24)".</summary>
    private bool IsDated(int i)
    {
        for (var k = i + 1; k <= i + 3; k++)
        {
            var word = _sentence.Word(k);
            if (word.IsEmpty || k > i + 1 && !char.IsAsciiDigit(_sentence.Word(k - 1)[0]) && !English.DayParts.Contains(_sentence.Word(k - 1)) && !DayHours.Contains(_sentence.Word(k - 1)))
                break;
            if (English.Months.Contains(word))
                return true;
        }
        return English.Months.Contains(_sentence.Word(i - 1)) || (i > 0 && char.IsAsciiDigit(_sentence.Word(i - 1)[0]));
    }

    /// <summary>"Black Friday", "The Sunday Times", "Ash Wednesday".</summary>
    private bool IsPartOfName(int i)
    {
        var afterCapital = i > 0 && _sentence[i - 1].Capital && _sentence.After(i - 1) is " ";
        var beforeCapital = i + 1 < _sentence.Count && _sentence[i + 1].Capital && _sentence.After(i) is " ";
        if (i > 0 && OnWords.Contains(_sentence.Word(i - 1)))
            return false;
        return afterCapital || (beforeCapital && (i == 0 || _sentence.Word(i - 1) is "the" or "The"));
    }

    private static DayOfWeek DayOfWeekOf(ReadOnlySpan<char> word)
    {
        for (var day = 0; day < 7; day++)
        {
            if (word.Equals(Names[day], StringComparison.OrdinalIgnoreCase))
                return (DayOfWeek)day;
        }
        throw new ArgumentException("Not a weekday.", nameof(word));
    }
}
