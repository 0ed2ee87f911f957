using System.Collections.Immutable;
using System.Globalization;
using Briefing.Delivering;
using Briefing.Rendering;
using Briefing.Subscribing;
using Xunit.Abstractions;

namespace Briefing.Core.Tests.Rendering;

/// <summary>Mails in all languages and lengths before independent judges: axe-core, html-validate, caniemail, sizes and widths.</summary>
public sealed class LanguageTests(ITestOutputHelper output)
{
    /// <summary>A folder to leave the mails in; unset keeps none.</summary>
    private static readonly string? Kept = Environment.GetEnvironmentVariable("MAILS");

    private static readonly Dictionary<string, (string Headline, string Sentence, string Quote, string Speaker)> Words = new()
    {
        ["en"] = ("Tanker freed at the mouth of Velmora’s harbour", "Three tugs freed the tanker Ilna Star on Tuesday.", "We will not leave the harbour until the ship is free", "Ilse Maren"),
        ["de"] = ("Tanker vor dem Hafen von Velmora freigeschleppt", "Drei Schlepper haben den Tanker „Ilna Star“ am Dienstag freigeschleppt.", "Wir verlassen den Hafen nicht, bevor das Schiff frei ist", "Ilse Maren"),
        ["ar"] = ("تعويم ناقلة النفط عند مدخل ميناء فيلمورا", "عوّمت ثلاث قاطرات الناقلة Ilna Star يوم الثلاثاء.", "لن نغادر الميناء قبل أن تتحرر السفينة", "إلسه مارن"),
        ["ja"] = ("ベルモラ港の入り口でタンカーの離礁に成功", "火曜日、三隻のタグボートがタンカー「イルナ・スター」を離礁させた。", "船が自由になるまで港を離れない", "イルゼ・マレン"),
    };

    private static readonly PersonalLinks Links = new("https://briefing.example.com/preferences?t=a", "https://briefing.example.com/unsubscribe?t=b");

    [SkippableFact]
    public void Briefs_and_letters_in_four_languages_have_no_fault_that_a_checker_finds()
    {
        using var temporary = new TemporaryFolder();
        var folder = Kept is null ? temporary.Path : Directory.CreateDirectory(Kept).FullName;
        foreach (var language in Words.Keys)
        {
            foreach (var stories in (int[])[1, 3, 10])
            {
                var brief = BriefIn(language, stories);
                var mail = new RenderedMail(BriefMail.SubjectOf(brief, Labels.In(language)), BriefRenderer.Default.Html(brief, "Velmora", language, Links), BriefRenderer.Default.Text(brief, "Velmora", language, Links));
                Write(Path.Combine(folder, $"brief-{language}-{stories}"), language, mail, isOfList: true);
            }

            foreach (var (kind, mail) in Letters(language))
                Write(Path.Combine(folder, $"{kind}-{language}"), language, mail, isOfList: kind == "correction");
        }

        var (exitCode, table) = Tools.Node("check-mail.mjs", ["--table", .. Directory.GetFiles(folder)]);
        output.WriteLine(table);
        Assert.True(exitCode == 0, table);
    }

    /// <summary>The parts by themselves, and the message as it travels.</summary>
    private static void Write(string path, string language, RenderedMail mail, bool isOfList)
    {
        File.WriteAllText(path + ".html", mail.Html);
        File.WriteAllText(path + ".txt", mail.Text);
        File.WriteAllBytes(path + ".eml", MimeWriter.Write(new MailMessage
        {
            From = new Mailbox(EmailAddress.Parse("desk@news.example.com"), "Velmora desk"),
            To = EmailAddress.Parse("reader@example.org"),
            ReplyTo = EmailAddress.Parse("editor@news.example.com"),
            Subject = mail.Subject,
            Date = new DateTimeOffset(2026, 5, 6, 6, 0, 0, TimeSpan.Zero),
            MessageId = MessageIds.Of(Path.GetFileName(path), "news.example.com"),
            Html = mail.Html,
            Text = mail.Text,
            Language = language,
            IsAutomatic = !isOfList,
            List = isOfList ? new MailingList("velmora.news.example.com", "Velmora", new Uri("https://news.example.com/subscribe"), new Uri(Links.Unsubscribe)) : null,
        }));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ar")]
    [InlineData("ja")]
    public void Texts_fit_into_78_columns_and_html_into_80_kilobytes(string language)
    {
        var brief = BriefIn(language, 10);
        Assert.All(BriefRenderer.Default.Text(brief, "Velmora", language, Links).Split('\n'), line => Assert.True(ColumnsOf(line) <= 78, line));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(BriefRenderer.Default.Html(brief, "Velmora", language, Links)), 10_000, 80 * 1024);
        foreach (var (_, mail) in Letters(language))
            Assert.All(mail.Text.Split('\n').Where(line => !line.StartsWith("https://", StringComparison.Ordinal)), line => Assert.True(ColumnsOf(line) <= 78, line));
    }

    [Fact]
    public void An_arabic_mail_runs_from_right_to_left_and_keeps_foreign_text_apart()
    {
        var html = BriefRenderer.Default.Html(BriefIn("ar", 3), "Velmora", "ar", Links);
        Assert.Equal(2, html.Split("lang=\"ar\" dir=\"rtl\"").Length - 1);
        foreach (var foreign in (string[])["عوّمت", "40,000 tonnes", "Continental Wire, The Harbour Gazette", "Tanker is free", "Continental Wire<", "© 2026 Gazette", "soup.html: It reports", "Velmora", "Cargo"])
            Assert.Contains("dir=\"auto\">" + foreign, html, StringComparison.Ordinal);

        // Aligned as the mail is, whatever the direction of a line's own text.
        Assert.DoesNotMatch("<(p|h1|h2|h3|td)[^>]*dir=\"auto\"", html);
        Assert.DoesNotContain("border-left", html, StringComparison.Ordinal);
        Assert.Contains("Mai 2026", BriefRenderer.Default.Html(BriefIn("de", 1), "Velmora", "de"), StringComparison.Ordinal);
        Assert.Contains("مايو 2026", html, StringComparison.Ordinal);
        Assert.Contains("2026年5月6日 水曜日", BriefRenderer.Default.Html(BriefIn("ja", 1), "Velmora", "ja"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readers_own_links_stand_in_both_parts()
    {
        var brief = BriefIn("en", 1);
        foreach (var part in (string[])[BriefRenderer.Default.Html(brief, null, "en", Links), BriefRenderer.Default.Text(brief, null, "en", Links)])
        {
            Assert.Contains(Links.Manage, part, StringComparison.Ordinal);
            Assert.Contains(Links.Unsubscribe, part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_language_that_can_be_chosen_has_labels_of_its_own_and_a_name() =>
        Assert.All(Wishes.Languages, language => Assert.True(Labels.In(language).Language == language && Labels.In(language).Name.Length > 0, language));

    [Fact]
    public void A_language_that_there_is_not_is_english() => Assert.Equal("en", Labels.In("../x").Language);

    internal static Brief BriefIn(string language, int stories)
    {
        var (headline, sentence, quote, speaker) = Words[language];
        var story = SampleBriefs.Tanker with
        {
            Headline = headline,
            Summary = [SampleBriefs.Tanker.Summary[0] with { Text = sentence }, SampleBriefs.Tanker.Summary[1] with { Text = sentence + " " + sentence }],
            Quotes = [new Quotation(speaker, quote, ["c"])],
        };
        return SampleBriefs.Of([.. Enumerable.Range(1, stories).Select(number => story with { Id = number.ToString(CultureInfo.InvariantCulture) })]);
    }

    private static IEnumerable<(string Kind, RenderedMail Mail)> Letters(string language)
    {
        var link = new Uri("https://briefing.example.com/confirm?t=k1.confirm.1772431200.0123456789abcdef");
        ImmutableArray<string> withdrawn = ["Nineteen sailors were treated for smoke."];
        yield return ("confirm", LetterRenderer.Default.Confirm(language, link));
        yield return ("welcome", LetterRenderer.Default.Welcome(language, link));
        yield return ("goodbye", LetterRenderer.Default.Goodbye(language, link));
        yield return ("correction", LetterRenderer.Default.Correction(language, new DateOnly(2026, 5, 6), withdrawn, link, Links));
    }

    private static int ColumnsOf(string line) => line.Sum(letter => letter is >= '\u1100' and (<= '\u115F' or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60')) ? 2 : 1);
}
