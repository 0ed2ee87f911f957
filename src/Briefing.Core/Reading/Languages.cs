namespace Briefing.Reading;

internal static class Languages
{
    /// <summary>Whether the rules for English may be tried: those of an unknown language do nothing where no English word stands.</summary>
    public static bool IsEnglish(string language) => language is "en" or "und";
}
