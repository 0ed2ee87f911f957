namespace Briefing.Reading;

/// <summary>Words that say whether a sentence goes on behind a stop.</summary>
internal static class SentenceWords
{
    private static readonly WordSet AfterAnHour = new(
        "monday tuesday wednesday thursday friday saturday sunday gmt utc et est edt pt pst pdt ct cst cdt mt mst mdt bst cet cest ist jst eastern pacific central mountain london paris moscow beijing kyiv tokyo");

    private static readonly WordSet BeforeALetter = new(
        "vitamin hepatitis plan group grade type class category option appendix exhibit schedule generation team pool tier influenza gruppe klasse typ groupe groupe grupo gruppo groep grupa grup");

    private static readonly WordSet VerbsOfSaying = new(
        "said says asked asks told wrote writes added adds replied replies shouted cried exclaimed tweeted posted wondered yelled declared quipped joked fragte fragt sagte sagt schrieb rief meinte demande demandé dit écrit lance dijo dice preguntó escribió preguntaba chiede dice disse domandato perguntou disse vroeg zei schreef pyta zapytał powiedział mówi sordu dedi yazdı спросил спросила сказал сказала написал написала");

    public static bool FollowsAnHour(ReadOnlySpan<char> word) => AfterAnHour.Contains(word);

    public static bool TakesALetter(ReadOnlySpan<char> word) => BeforeALetter.Contains(word);

    public static bool IsVerbOfSaying(ReadOnlySpan<char> word) => VerbsOfSaying.Contains(word);
}
