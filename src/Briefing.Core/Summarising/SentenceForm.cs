using System.Buffers;

namespace Briefing.Summarising;

/// <summary>Whether a sentence is one that may be printed by itself, and how well it serves.</summary>
internal static class SentenceForm
{
    private const int LeastWords = 5;
    private const int LeastUnspaced = 10;
    private const int MostWords = 70;

    /// <summary>"Our review so far", "told this newspaper", "will hang here": whose that is, and where, the brief does not say.</summary>
    private const double OfItself = 0.3;

    /// <summary>A quotation of so many words needs its speaker beside it.</summary>
    private const int QuotedWords = 4;

    /// <summary>What somebody makes of the news in words of his own is less than the news.</summary>
    private const double Quoted = 0.77;

    private static readonly SearchValues<string> PageFurniture = SearchValues.Create(
    [
        "http", "www.", "click here", "read more", "sign up", "subscribe", "all rights reserved", "contributed to this",
        "contributed reporting", "contributed research", "reporting by", "editing by", "this article", "this story was", "newsletter", "(c) 20",
        "cookie", "comments below", "follow us", "advertisement", "scroll down", "watch the video", "see photo", "photo:", "photo by", "image:",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> FurnitureMarks = SearchValues.Create("@\u00A9");

    /// <summary>Nouns of what is about to be said, in English, German, French and Spanish, and the small words that make a teaser of them.</summary>
    private static readonly WordSet Announced = new(
        """
        question message answer reason problem surprise secret catch wish lesson explanation frage botschaft antwort grund überraschung geheimnis wunsch
        réponse raison problème souhait pregunta mensaje respuesta razón problema sorpresa secreto deseo
        """);

    private static readonly WordSet Indefinite = new("one a an another single only just simple eine einen ein nur einzige une un seule seul una sola solo");
    private static readonly WordSet Having = new("had has have was is hatte hatten hat haben war gab gibt avait avaient a ont était tenía tenían tiene tienen había hay era");
    private static readonly WordSet Telling = new("that whether why how what who when where if to of about on with behind ob warum wie dass zu von über für mit que qui si pourquoi comment de du des sur avec por cómo sobre con para");

    private static readonly WordSet FirstPerson = new("i i'm i've i'd i'll me my mine myself");
    private static readonly WordSet FirstPersonPlural = new("we we're we've we'd we'll us our ours");
    private static readonly WordSet Shared = new("galaxy solar planet sun moon earth earth's atmosphere species ancestors time times era day days age lives");
    private static readonly WordSet Outlets = new("newspaper magazine paper newsletter column website site station");
    public static readonly WordSet SecondPerson = new("you you're you've you'll your yours yourself");

    /// <summary>0 for what is no sentence of a report; else how well it serves, to 1.</summary>
    public static double Quality(SentenceText sentence, bool english, Func<TermToken, bool> names)
    {
        if (!sentence.QuotesMatch || !IsWhole(sentence) || IsTable(sentence) || IsCutAtTime(sentence) || IsTeaser(sentence))
            return 0;
        if (english && (sentence.Span.ContainsAny(FurnitureMarks) || sentence.Span.ContainsAny(PageFurniture) || !HasVerb(sentence)))
            return 0;
        return IsOrphanQuote(sentence, english, names) ? 0 : (english ? Voice(sentence) : 1) * (IsMostlyQuoted(sentence) ? Quoted : 1);
    }

    /// <summary>"Matei had one question for his rescuers, she said.": what it was, the next sentence tells.</summary>
    private static bool IsTeaser(SentenceText sentence)
    {
        for (var i = 2; i < sentence.Count; i++)
        {
            if (!Announced.Contains(sentence.Word(i)) || sentence.IsQuoted(i))
                continue;
            var determiner = Indefinite.Contains(sentence.Word(i - 1)) ? i - 1 : i - 2;
            if (Indefinite.Contains(sentence.Word(determiner)) && (Having.Contains(sentence.Word(determiner - 1)) || Having.Contains(sentence.Word(determiner - 2))) && !IsToldBehind(sentence, i))
                return true;
        }
        return false;
    }

    private static bool IsToldBehind(SentenceText sentence, int noun)
    {
        for (var i = noun; i < sentence.Count; i++)
        {
            if (sentence.After(i).ContainsAny(":\u2014\u2013;") || (i > noun && (sentence.IsQuoted(i) || Telling.Contains(sentence.Word(i)))))
                return true;
        }
        return false;
    }

    private static bool IsWhole(SentenceText sentence)
    {
        var text = sentence.Span;
        var first = text.TrimStart("\u201C\u201E\u00AB\"'\u2018([\u00BF\u00A1 ");
        if (first.IsEmpty || char.IsLower(first[0]))
            return false;
        var last = text.TrimEnd("\u201D\u201C\u00BB\"'\u2019)] ");
        if (last.IsEmpty || last[^1] is not ('.' or '!' or '\u3002' or '\uFF01' or '\u06D4' or '\u0964') || text.EndsWith("..."))
            return false;
        if (text.Contains("?", StringComparison.Ordinal) && text.IndexOfAny('"', '\u201D') < 0)
            return false;
        if (text.Count('(') != text.Count(')') || text.Count('[') != text.Count(']'))
            return false;
        return Tokens.IsUnspaced(first[0])
            ? text.Length is >= LeastUnspaced and <= MostWords * 4
            : Tokens.CountWords(text) is >= LeastWords and <= MostWords;
    }

    /// <summary>Halves of "8:00 p.m. AST" and of "3. 30am", which a full stop parted.</summary>
    private static bool IsCutAtTime(SentenceText sentence)
    {
        var before = sentence.Text.AsSpan(0, sentence.Start).TrimEnd(' ');
        var behind = sentence.Text.AsSpan(sentence.End).TrimStart(' ');
        return (EndsWithTime(sentence.Span) && BeginsWithZone(behind)) || (EndsWithTime(before) && BeginsWithZone(sentence.Span))
            || AreNumber(before, sentence.Span) || AreNumber(sentence.Span, behind);
    }

    private static bool AreNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) => before is [.., >= '0' and <= '9', '.'] && behind is [>= '0' and <= '9', ..];

    private static bool EndsWithTime(ReadOnlySpan<char> text) => text.EndsWith("a.m.", StringComparison.Ordinal) || text.EndsWith("p.m.", StringComparison.Ordinal);

    /// <summary>"AST", "GMT", "UTC": three or four capitals.</summary>
    private static bool BeginsWithZone(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('A', 'Z');
        return length is 3 or 4 && text[length] is ' ' or ',' or ')' && text[length - 1] is 'T' or 'C';
    }

    /// <summary>Capitals throughout, mostly numbers, or a label and a colon at its head.</summary>
    private static bool IsTable(SentenceText sentence)
    {
        var upper = 0;
        var lower = 0;
        var digits = 0;
        foreach (var c in sentence.Span)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
            else if (char.IsDigit(c))
                digits++;
        }
        if (upper > lower && lower + upper > 0)
            return true;
        return digits > upper + lower && upper + lower > 0 && lower > 0
            || (sentence.Count > 2 && (sentence.After(0).StartsWith(":") || sentence.After(1).StartsWith(":")) && !sentence.Span.ContainsAny('"', '\u201C'));
    }

    /// <summary>Longer sentences may have a verb that the lists lack; short ones without any are headings and captions.</summary>
    private static bool HasVerb(SentenceText sentence)
    {
        if (sentence.Count > 14)
            return true;
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (English.IsPast(word) || English.Present.Contains(word) || English.Saying.Contains(word)
                || word.EndsWith("n't") || word.EndsWith("n\u2019t"))
                return true;
        }
        return false;
    }

    private static bool IsOrphanQuote(SentenceText sentence, bool english, Func<TermToken, bool> names)
    {
        var longest = 0;
        var run = 0;
        var outside = 0;
        var speaker = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i))
            {
                longest = Math.Max(longest, ++run);
                continue;
            }
            run = 0;
            outside++;
            var word = sentence.Word(i);
            speaker |= sentence.IsCapitalInside(i) && !English.Weekdays.Contains(word) && !English.Months.Contains(word);
            speaker |= names(sentence[i]) || English.People.Contains(word);
        }
        if (longest == 0)
            return false;
        return outside < 2 || (english && longest >= QuotedWords && !speaker);
    }

    private static bool IsMostlyQuoted(SentenceText sentence)
    {
        var quoted = 0;
        for (var i = 0; i < sentence.Count; i++)
            quoted += sentence.IsQuoted(i) ? 1 : 0;
        return quoted > sentence.Count / 2;
    }

    /// <summary>
    /// "Our negotiators met the company", "After the storm, we expect delays": who has put out a statement speaks of himself in it, and a brief of nobody that a reader could know.
    /// "Our galaxy" is anybody's.
    /// </summary>
    public static bool SpeaksAsWe(SentenceText sentence)
    {
        // What stands in single quotation marks somebody says whom the sentence names.
        if (sentence.Count == 0 || sentence.IsQuoted(0) || sentence[0].Start > sentence.Start)
            return false;
        if (sentence.Is(0, "our") && !Shared.Contains(sentence.Word(1)))
            return true;
        for (var i = 0; i < sentence.Count; i++)
        {
            if ((i == 0 || sentence.After(i - 1) is ", ") && SentenceText.WithoutContraction(sentence.Word(i)) is "we" or "We")
                return true;
        }
        return false;
    }

    private static double Voice(SentenceText sentence)
    {
        var quality = 1.0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i))
                continue;
            var word = sentence.Word(i);
            if (FirstPerson.Contains(word) && !(word.Length > 1 && char.IsUpper(word[^1])))
                return 0;
            // "Told reporters here" loses the word in print, and who "arrived here" is no reporter.
            if (sentence.Is(i, "here") && sentence.Word(i + 1) is not ("is" or "are") && sentence.Word(i - 1) is not ("reporters" or "journalists") && !English.IsPast(sentence.Word(i - 1)))
                quality = Math.Min(quality, OfItself);
            if (SecondPerson.Contains(word))
                quality = Math.Min(quality, 0.5);
            else if ((FirstPersonPlural.Contains(word) && !(word.Length == 2 && char.IsUpper(word[^1]))) || (sentence.Is(i, "this") && Outlets.Contains(sentence.Word(i + 1))))
                quality = Math.Min(quality, OfItself);
        }
        return quality;
    }
}
