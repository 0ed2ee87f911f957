using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Briefing.Summarising.Modelling;

/// <summary>
/// Writes untrusted text into the JSON document that is a user message by itself. Quotation marks, angle brackets and ampersands are escaped, so
/// that no text can end the document or pass for the markers by which chat formats part messages.
/// </summary>
internal static class PromptData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// The text without what no reader sees. Reading strips it from uploads; a prompt does not rely on that. Joiners stay between
    /// letters of the scripts that need them.
    /// </summary>
    public static string Visible(string text)
    {
        if (!text.Any(c => c > '~' || c < ' '))
            return text;

        var visible = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                continue;

            if (char.IsWhiteSpace(text[at]))
                visible.Append(' ');
            else if (!IsInvisible(rune) || IsNeededJoiner(text, at))
                visible.Append(text, at, rune.Utf16SequenceLength);

            at += rune.Utf16SequenceLength - 1;
        }

        return visible.ToString();
    }

    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    private static bool IsNeededJoiner(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && at > 0 && at + 1 < text.Length && IsOfJoiningScript(text[at - 1]) && IsOfJoiningScript(text[at + 1]);

    /// <summary>Arabic and its neighbours, and the scripts of India.</summary>
    private static bool IsOfJoiningScript(char c) => c is >= '\u0600' and <= '\u0DFF';
}
