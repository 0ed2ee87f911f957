using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Briefing.Hosting.Http;

/// <summary>Reads the members of a JSON object one by one, and gathers what is wrong with them under the names that the caller used.</summary>
/// <param name="body">A JSON object.</param>
/// <param name="pointer">How a fault in a member is named: "/words" in a body, "?words" in an address.</param>
internal sealed class Fields(JsonElement body, Func<string, string> pointer)
{
    private const int MostTexts = 50;
    private const int LongestText = 200;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly List<Fault> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<Fault> Faults => _faults;

    public void Fail(string name, string detail) => _faults.Add(new Fault(pointer(name), detail));

    public bool Has(string name) => Member(name) is not null;

    public JsonElement? Member(string name)
    {
        _known.Add(name);
        return body.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
    }

    /// <summary>A misspelt name would otherwise be a wish that is silently not met.</summary>
    public void RefuseOthers()
    {
        foreach (var member in body.EnumerateObject().Where(member => !_known.Contains(member.Name)))
            Fail(member.Name, $"There is no such field. There are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
    }

    public string? Text(string name)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 and <= LongestText } text)
            return text;
        Fail(name, $"\"{name}\" is a text of 1 to {LongestText} characters.");
        return null;
    }

    /// <summary>An array of texts, or one text.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        if (Member(name) is not { } member)
            return [];
        var items = member.ValueKind == JsonValueKind.Array ? member.EnumerateArray().ToList() : [member];
        if (items.Count <= MostTexts && items.TrueForAll(item => item.ValueKind == JsonValueKind.String && item.GetString() is { Length: <= LongestText } text && !string.IsNullOrWhiteSpace(text)))
            return [.. items.Select(item => item.GetString()!.Trim())];
        Fail(name, $"\"{name}\" holds at most {MostTexts} texts of 1 to {LongestText} characters.");
        return [];
    }

    public int Number(string name, int least, int most, int otherwise)
    {
        if (Member(name) is not { } member)
            return otherwise;
        var isNumber = member.ValueKind == JsonValueKind.Number
            ? member.TryGetInt32(out var number)
            : int.TryParse(member.ValueKind == JsonValueKind.String ? member.GetString() : "", NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (isNumber && number >= least && number <= most)
            return number;
        Fail(name, $"\"{name}\" is a whole number from {least} to {most}.");
        return otherwise;
    }

    /// <summary>A day or a moment in ISO 8601.</summary>
    /// <param name="isEnd">A day then means the whole of it, up to the next.</param>
    public DateTimeOffset? Moment(string name, bool isEnd = false)
    {
        if (Member(name) is not { } member)
            return null;
        var text = member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            return new DateTimeOffset(day.AddDays(isEnd ? 1 : 0).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        Fail(name, $"\"{name}\" is a day such as 2026-03-02 or a moment such as 2026-03-02T06:00:00Z.");
        return null;
    }

    /// <summary>A two-letter code of ISO 639-1.</summary>
    public string? Language(string name)
    {
        var text = Text(name);
        if (text is null || (text.Length == 2 && text.All(char.IsAsciiLetterLower)))
            return text;
        Fail(name, $"\"{name}\" is a language code such as \"en\".");
        return null;
    }

    /// <exception cref="ProblemException">Something is wrong with the fields.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new ProblemException(Problem.Unprocessable([.. _faults]));
    }
}
