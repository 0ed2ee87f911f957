using System.Collections.Frozen;

namespace Briefing.Reading;

/// <summary>Words that say whether a sentence goes on behind a stop.</summary>
internal static class SentenceWords
{
    private static readonly FrozenSet<string> AfterAnHour = Set(
        "monday tuesday wednesday thursday friday saturday sunday gmt utc et est edt pt pst pdt ct cst cdt mt mst mdt bst cet cest ist jst eastern pacific central mountain london paris moscow beijing kyiv tokyo");

    private static readonly FrozenSet<string> BeforeALetter = Set(
        "vitamin hepatitis plan group grade type class category option appendix exhibit schedule generation team pool tier influenza gruppe klasse typ groupe groupe grupo gruppo groep grupa grup");

    private static readonly FrozenSet<string> VerbsOfSaying = Set(
        "said says asked asks told wrote writes added adds replied replies shouted cried exclaimed tweeted posted wondered yelled declared quipped joked fragte fragt sagte sagt schrieb rief meinte demande demandé dit écrit lance dijo dice preguntó escribió preguntaba chiede dice disse domandato perguntou disse vroeg zei schreef pyta zapytał powiedział mówi sordu dedi yazdı спросил спросила сказал сказала написал написала");

    public static bool FollowsAnHour(ReadOnlySpan<char> word) => Contains(AfterAnHour, word);

    public static bool TakesALetter(ReadOnlySpan<char> word) => Contains(BeforeALetter, word);

    public static bool IsVerbOfSaying(ReadOnlySpan<char> word) => Contains(VerbsOfSaying, word);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
