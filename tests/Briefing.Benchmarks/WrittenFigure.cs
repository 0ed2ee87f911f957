using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Benchmarks;

/// <summary>
/// A number as a sentence writes it, found without the product's own reader so that it can judge it, with other ways to write the same
/// number and a way to make it another one.
/// </summary>
internal sealed partial record WrittenFigure(string Sentence, int Start, int End, double Number, string Prefix, string Digits, string Suffix)
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] OpenEnded = ["least", "than", "over", "to", "as", "under", "nearly", "almost", "some", "about", "around", "approximately", "roughly", "estimated"];

    public static IEnumerable<WrittenFigure> In(string sentence)
    {
        foreach (var match in Pattern().Matches(sentence).Cast<Match>())
        {
            var digits = match.Groups["digits"].Value;
            var number = digits.Length > 0
                ? double.Parse(Spacing().Replace(digits, "").Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                : Array.IndexOf(Words, match.Groups["word"].Value.ToLowerInvariant());
            var isName = (digits.Length > 1 && digits[0] == '0' && digits[1] != '.') || (match.Index > 0 && sentence[match.Index - 1] is '-' or '/' or '.' or ':') || HalfWord().IsMatch(sentence[..match.Index]) || Part().IsMatch(sentence[(match.Index + match.Length)..]) || Numbered().IsMatch(sentence[..match.Index]);
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
    public string Changed()
    {
        if (IsYear)
            return With((Number - 3).ToString(CultureInfo.InvariantCulture) + Suffix);

        if (Digits.Length == 0)
            return With(Words[(int)Number > 14 ? (int)Number - 6 : (int)Number + 4]);

        var point = Spacing().Replace(Digits, "").IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : Spacing().Replace(Digits, "").Length - point - 1;
        var other = IsDay ? (Number > 15 ? Number - 9 : Number + 9) : Number < 20 ? Number + 5 : Number * 1.5;
        var rounding = point >= 0 ? 0.1 : Number % 1000 == 0 ? 1000 : Number % 10 == 0 ? 10 : 1;
        other = Math.Round(other / rounding) * rounding;
        return With(Prefix + other.ToString((Digits.Contains(',', StringComparison.Ordinal) ? "#,##0." : "0.") + new string('0', decimals), CultureInfo.InvariantCulture).TrimEnd('.') + Suffix);
    }

    /// <summary>The same sentence with the same number in other forms.</summary>
    public IEnumerable<string> Reformatted()
    {
        if (IsDay || IsYear || Glue().IsMatch(Sentence[End..]))
            yield break;

        var unit = Suffix.Trim().ToLowerInvariant();
        if (Digits.Length == 0)
            yield return With(Number.ToString(CultureInfo.InvariantCulture) + Suffix);
        else if (Number <= 20 && Number % 1 == 0 && Prefix.Length == 0 && unit.Length == 0 && !Digits.Contains('.', StringComparison.Ordinal))
            yield return With(Words[(int)Number]);

        if (Digits.Length > 0 && Number >= 1000)
            yield return With(Prefix + Number.ToString(Digits.Contains(',', StringComparison.Ordinal) ? "0" : "#,##0", CultureInfo.InvariantCulture) + Suffix);

        if (Prefix.Trim() == "$")
            yield return With($"{Digits}{Suffix} dollars");

        if (unit is "%" or "percent" or "per cent")
            yield return With(Digits + (unit == "%" ? " percent" : "%"));

        if (unit is "million" or "billion" && Prefix.Length == 0)
            yield return With((Number * (unit == "million" ? 1e6 : 1e9)).ToString("#,##0", CultureInfo.InvariantCulture));

        var converted = unit switch
        {
            "miles" => (1.609344, "kilometers"),
            "kilometers" or "kilometres" or "km" => (1 / 1.609344, "miles"),
            _ => default,
        };
        if (converted.Item2 is not null && Number >= 20)
            yield return With(Math.Round(Number * converted.Item1).ToString("#,##0", CultureInfo.InvariantCulture) + " " + converted.Item2);
    }

    private string With(string written) => Sentence[..Start] + written + Sentence[End..];

    [GeneratedRegex(@"(?<sign>\$ ?)?(?<digits>\b\d{1,3}(, ?\d{3})+(\. ?\d+)?\b|\b\d+\. ?\d+\b|\b\d+\b)(?<suffix> ?%| (percent|per cent|million|billion|miles|kilometers|kilometres|km)\b)?|\b(?<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^( [0-9]| ?/| ?-? ?(one|two|three|four|five|six|seven|eight|nine)\b| ?:|-of-|-for-| to [0-9a-z]| (million |billion )?(or|and) \$?[0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    // Half of "twenty - six" and "twenty six", of "5 - foot - 8" and of "4 1 / 2".
    [GeneratedRegex(@"([a-z0-9] ?[-/] ?|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) )$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
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
