using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Benchmarks;

/// <summary>
/// A number as a sentence writes it, found without the product's own reader so that it can judge it, with other ways to write the same
/// number and a way to make it another one. What is no figure that a reader could hold against another is left out: telephone numbers, names
/// of models, one of two ("a minute or two"), and what was garbled.
/// </summary>
internal sealed partial record WrittenFigure(string Sentence, int Start, int End, double Number, string Prefix, string Digits, string Suffix)
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] OpenEnded = ["least", "than", "over", "to", "as", "under", "nearly", "almost", "some", "about", "around", "approximately", "roughly", "estimated"];

    public static IEnumerable<WrittenFigure> In(string sentence)
    {
        foreach (var match in Pattern().Matches(sentence).Cast<Match>())
        {
            var digits = match.Groups["digits"].Value;
            var number = digits.Length > 0
                ? double.Parse(Spacing().Replace(digits, "").Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                : Array.IndexOf(Words, match.Groups["word"].Value.ToLowerInvariant());
            var isName = (digits.Length > 1 && digits[0] == '0' && digits[1] != '.') || (match.Index > 0 && sentence[match.Index - 1] is '-' or '/' or '.' or ':' or ',') || HalfWord().IsMatch(sentence[..match.Index]) || Part().IsMatch(sentence[(match.Index + match.Length)..]) || Numbered().IsMatch(sentence[..match.Index]);
            if (number >= 2 && !isName)
                yield return new WrittenFigure(sentence, match.Index, match.Index + match.Length, number, match.Groups["sign"].Value, digits, match.Groups["suffix"].Value);
        }
    }

    /// <summary>The two words on each side that say what is measured.</summary>
    public IEnumerable<string> Neighbours =>
        Word().Matches(Sentence[..Start]).TakeLast(2).Concat(Word().Matches(Sentence[End..]).Take(2)).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 3);

    /// <summary>"At least", "more than", "up to" ...: another number may be true as well.</summary>
    public bool IsOpenEnded => Word().Matches(Sentence[..Start]).TakeLast(1).Any(match => OpenEnded.Contains(match.Value.ToLowerInvariant()));

    public bool IsYear => Digits.Length == 4 && Number is >= 1900 and < 2100;

    public bool IsDay => Month().IsMatch(Sentence[..Start]) || Month().IsMatch(Sentence[End..Math.Min(Sentence.Length, End + 12)]);

    /// <summary>The same sentence with a number that is far from this one, written alike.</summary>
    /// <param name="seed">Which of several such numbers.</param>
    public string Changed(int seed = 0)
    {
        if (IsYear)
            return With((Number - 3 - seed).ToString(CultureInfo.InvariantCulture) + Suffix);

        if (Digits.Length == 0)
            return With(Words[(int)Number > 14 ? (int)Number - 6 - seed : (int)Number + 4 + seed % 2]);

        var point = Spacing().Replace(Digits, "").IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : Spacing().Replace(Digits, "").Length - point - 1;
        var other = IsDay ? (Number > 15 ? Number - 9 - seed : Number + 9 + seed) : Number < 20 ? Number + 5 + 2 * seed : Number * (1.5 + 0.2 * seed);
        var rounding = point >= 0 ? 0.1 : Number % 1000 == 0 ? 1000 : Number % 10 == 0 ? 10 : 1;
        other = Math.Round(other / rounding) * rounding;
        return With(Prefix + other.ToString((Digits.Contains(',', StringComparison.Ordinal) ? "#,##0." : "0.") + new string('0', decimals), CultureInfo.InvariantCulture).TrimEnd('.') + Suffix);
    }

    /// <summary>The same sentence with the same number in other forms.</summary>
    public IEnumerable<string> Reformatted() => IsDay ? Days() : IsYear || Glue().IsMatch(Sentence[End..]) ? [] : Grouped().Concat(Spelled()).Concat(Money()).Concat(Shares()).Concat(Scaled()).Concat(Converted());

    private string Unit => Suffix.Trim().ToLowerInvariant();

    private bool IsMoney => Prefix.Trim() == "$";

    private bool IsWhole => Number % 1 == 0;

    /// <summary>"1250", "1,250", "1 250" with a space that does not break.</summary>
    private IEnumerable<string> Grouped()
    {
        if (Digits.Length == 0 || Number < 1000)
            yield break;

        foreach (var separator in (string[])["", ",", "\u00A0", "\u202F"])
            if (separator != "," || !Digits.Contains(',', StringComparison.Ordinal))
                yield return With(Prefix + Number.ToString("#,##0.######", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal) + Suffix);
    }

    /// <summary>"15" for "fifteen", "one thousand two hundred and fifty" for "1,250", "a dozen" for "12", "half a million" for "500,000".</summary>
    private IEnumerable<string> Spelled()
    {
        if (Digits.Length == 0)
            yield return With(Number.ToString(CultureInfo.InvariantCulture) + Suffix);
        else if (IsWhole && Number < 1e6 && Prefix.Length == 0 && Unit is not ("%" or "km") && !Digits.Contains('.', StringComparison.Ordinal))
            yield return With(InWords((int)Number) + Suffix);

        if (Prefix.Length > 0 || Unit.Length > 0 || !Plural().IsMatch(Sentence[End..]))
            yield break;

        if (Number == 12)
            yield return With("a dozen");

        if (Number == 5e5)
            yield return With("half a million");
    }

    /// <summary>"$2.6bn", "2.6 billion dollars", "US$2.6 billion", "2,600 million dollars", "$2,600,000,000".</summary>
    private IEnumerable<string> Money()
    {
        if (!IsMoney || Scaling().IsMatch(Sentence[End..]))
            yield break;

        yield return With($"{Digits}{Suffix} dollars");
        yield return With($"US${Digits}{Suffix}");
        if (Unit is not ("million" or "billion"))
            yield break;

        yield return With($"${Digits}{(Unit == "million" ? "m" : "bn")}");
        yield return With("$" + (Number * (Unit == "million" ? 1e6 : 1e9)).ToString("#,##0", CultureInfo.InvariantCulture));
        if (Unit == "billion")
            yield return With((Number * 1000).ToString("#,##0.####", CultureInfo.InvariantCulture) + " million dollars");
    }

    /// <summary>"5%", "5 percent", "5 per cent", "five percent".</summary>
    private IEnumerable<string> Shares()
    {
        if (Unit is not ("%" or "percent" or "per cent"))
            yield break;

        var written = Digits.Length > 0 ? Digits : Number.ToString(CultureInfo.InvariantCulture);
        foreach (var form in (string[])["%", " %", " percent", " per cent"])
            if (form.Trim() != Unit)
                yield return With(written + form);

        if (IsWhole && Number <= 100 && Digits.Length > 0)
            yield return With(InWords((int)Number) + " percent");
    }

    /// <summary>"1.25 thousand" for "1,250", "2,600,000" for "2.6 million".</summary>
    private IEnumerable<string> Scaled()
    {
        if (Prefix.Length > 0)
            yield break;

        if (Unit is "million" or "billion")
            yield return With((Number * (Unit == "million" ? 1e6 : 1e9)).ToString("#,##0", CultureInfo.InvariantCulture));

        if (Unit.Length == 0 && Digits.Length > 0 && Number is >= 1000 and < 1e6 && Number % 10 == 0)
            yield return With((Number / 1000).ToString("0.###", CultureInfo.InvariantCulture) + " thousand");

        if (Unit.Length == 0 && Number >= 1e6 && Number % 1e4 == 0)
            yield return With((Number / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + " million");
    }

    /// <summary>Miles and kilometres, feet and metres, degrees, hours and minutes, days and hours, rounded as reports round them.</summary>
    private IEnumerable<string> Converted()
    {
        var behind = Unit.Length > 0 ? null : Measured().Match(Sentence[End..]) is { Success: true } match ? match : null;
        var unit = behind is null ? Unit : behind.Groups["unit"].Value.ToLowerInvariant();
        var (factor, offset, other) = unit switch
        {
            "miles" => (1.609344, 0, "kilometers"),
            "kilometers" or "kilometres" or "km" => (1 / 1.609344, 0, "miles"),
            "feet" => (0.3048, 0, "metres"),
            "meters" or "metres" => (1 / 0.3048, 0, "feet"),
            "degrees fahrenheit" => (5 / 9.0, -160 / 9.0, "degrees Celsius"),
            "degrees celsius" => (1.8, 32, "°F"),
            "hours" => (60, 0, "minutes"),
            "days" => (24, 0, "hours"),
            "weeks" => (7, 0, "days"),
            _ => (0, 0.0, ""),
        };
        var isRounded = factor % 1 != 0;
        if (other.Length > 0 && Prefix.Length == 0 && (!isRounded || Number >= 20))
            yield return With((Math.Round(Number * factor + offset)).ToString("#,##0", CultureInfo.InvariantCulture) + " " + other, End + (behind is null ? 0 : 1 + unit.Length));
    }

    /// <summary>"12 March" for "March 12" and the other way round, with the year where there is one.</summary>
    private IEnumerable<string> Days()
    {
        if (AmericanDay().Match(Sentence[..End]) is { Success: true } american && YearBehind().Match(Sentence[End..]) is var year)
        {
            yield return Sentence[..american.Index] + $"{Digits} {american.Groups["month"].Value}{(year.Success ? " " + year.Groups["year"].Value : "")}" + Sentence[(End + year.Length)..];
            yield return Sentence[..american.Index] + $"{american.Groups["month"].Value} {Digits}{(Number % 10 == 1 && Number != 11 ? "st" : Number % 10 == 2 && Number != 12 ? "nd" : Number % 10 == 3 && Number != 13 ? "rd" : "th")}" + Sentence[End..];
        }
        else if (BritishDay().Match(Sentence[End..]) is { Success: true } british)
        {
            yield return Sentence[..Start] + $"{british.Groups["month"].Value} {Digits}{(british.Groups["year"].Success ? ", " + british.Groups["year"].Value : "")}" + Sentence[(End + british.Length)..];
        }
    }

    /// <summary>English words for a number below a million, with the hyphens and the "and" of careful writers.</summary>
    private static string InWords(int number) =>
        number <= 20 ? Words[number]
        : number < 100 ? Tens[number / 10] + (number % 10 > 0 ? "-" + Words[number % 10] : "")
        : number < 1000 ? Words[number / 100] + " hundred" + (number % 100 > 0 ? " and " + InWords(number % 100) : "")
        : InWords(number / 1000) + " thousand" + (number % 1000 == 0 ? "" : number % 1000 < 100 ? " and " + InWords(number % 1000) : " " + InWords(number % 1000));

    private string With(string written) => With(written, End);

    private string With(string written, int end) => Sentence[..Start] + written + Sentence[end..];

    [GeneratedRegex(@"^ (more |other |additional )?[a-z]+s\b|^ (people|men|women|children)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^ ?-? ?(million|billion|m|bn|b|k|mm)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Scaling();

    [GeneratedRegex(@"^ (?<unit>feet|meters|metres|degrees Fahrenheit|degrees Celsius|hours|days|weeks)\b( [^0-9]|[^ ]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Measured();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex AmericanDay();

    [GeneratedRegex(@"^, (?<year>(19|20)\d\d)\b", RegexOptions.NonBacktracking)]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"^ (?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b( (?<year>(19|20)\d\d)\b)?", RegexOptions.NonBacktracking)]
    private static partial Regex BritishDay();

    [GeneratedRegex(@"(?<sign>\$ ?)?(?<digits>\b\d{1,3}(, ?\d{3})+(\. ?\d+)?\b|\b\d+\. ?\d+\b|\b\d+\b)(?<suffix> ?%| (percent|per cent|million|billion|miles|kilometers|kilometres|km)\b)?|\b(?<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();

    // The beginning of a telephone number, what was garbled, one of two.
    [GeneratedRegex(@"^( [0-9]|\uFFFD| ?- ?[0-9]{4}\b| ?- and | ?-? ?(one|two|three|four|five|six|seven|eight|nine)\b| ?:|-of-|-for-| to [0-9a-z]| (million |billion )?(or|and) \$?[0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    // Half of "twenty - six" and "twenty six", of "5 - foot - 8" and of "4 1 / 2", and one of two, as in "a minute or two" and "the 13 - and 15 - inch models".
    [GeneratedRegex(@"([a-z0-9] ?[-/] ?|\bor |- and |(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) )$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HalfWord();

    // Half of a score, of a time or of a compound.
    [GeneratedRegex(@"^ ?[-–:./]", RegexOptions.NonBacktracking)]
    private static partial Regex Glue();

    // Telephone numbers, road numbers, numbers of models and of shirts.
    [GeneratedRegex(@"([0-9] |[Nn]o\. ?|# ?|: |[a-z,] [A-Z][A-Za-z]* )$", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s", RegexOptions.NonBacktracking)]
    private static partial Regex Spacing();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(^ ?(of )?|\b)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? ?$|^(st|nd|rd|th)? ?(of )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", RegexOptions.NonBacktracking)]
    private static partial Regex Month();
}
