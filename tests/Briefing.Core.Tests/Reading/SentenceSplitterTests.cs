using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

public sealed class SentenceSplitterTests
{
    /// <summary>Language, and text with " | " (or "||" where no space stands) at the ends of sentences.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "sentences.txt")))
            {
                if (line.Length > 3 && line[0] != '#')
                {
                    cases.Add(line[..2], line[3..]);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_is_whole_and_alone(string language, string marked)
    {
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal).Replace("||", "", StringComparison.Ordinal);

        var sentences = SentenceSplitter.Split(text, language).Select(sentence => text[sentence.Start..sentence.End]);

        Assert.Equal(marked.Split([" | ", "||"], StringSplitOptions.None), sentences);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("a clause, ")]
    [InlineData("x")]
    [InlineData("\U0001F6A2")]
    public void What_never_ends_is_cut_between_words_and_never_within_a_character(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 4000)).Trim();

        var sentences = SentenceSplitter.Split(text, "en");

        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 1500));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(sentences.Select(sentence => text[sentence.Start..sentence.End])).Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, sentence => char.IsLowSurrogate(text[sentence.Start]));
        if (unit.Contains(' '))
            Assert.All(sentences.Skip(1), sentence => Assert.Equal(' ', text[sentence.Start - 1]));
    }

    [Theory]
    [InlineData("They stole jewels worth $2. 6 million on Monday. Police came late.", 2)]
    [InlineData("A 6. 1 magnitude quake struck Aceh. Nobody was hurt.", 2)]
    [InlineData("Prices rose by 3. 5% in May. They fell in June.", 2)]
    [InlineData("The club lost in round 4. 12 players left.", 2)]
    [InlineData("It began in 2004. 6 million people fled.", 2)]
    public void A_decimal_point_with_a_space_behind_it_ends_no_sentence(string text, int sentences) => Assert.Equal(sentences, SentenceSplitter.Split(text, "en").Length);

    [Fact]
    public void The_table_has_more_than_a_hundred_cases() => Assert.True(Cases.Count > 100);

    [Fact]
    public void Paragraphs_are_numbered_and_never_joined()
    {
        const string Text = "A headline without a stop\n\nFirst sentence. Second one.\n \n“Third,” he said";

        var sentences = SentenceSplitter.Split(Text, "en");

        Assert.Equal([0, 1, 1, 2], sentences.Select(sentence => sentence.Paragraph));
        Assert.Equal("A headline without a stop", Text[sentences[0].Start..sentences[0].End]);
        Assert.Equal("“Third,” he said", Text[sentences[3].Start..sentences[3].End]);
    }

    [Fact]
    public void A_line_break_ends_a_sentence_where_each_line_is_a_paragraph()
    {
        var sentences = SentenceSplitter.Split("The harbour was closed at noon\nShips wait outside. Nobody is hurt.\n", "en");

        Assert.Equal([0, 1, 1], sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void A_line_break_is_a_space_where_lines_are_wrapped_at_a_margin()
    {
        const string Text = """
            The council of Harrow Bay met late on Thursday to decide whether the old
            lighthouse should be sold. Seven of its eleven members voted for keeping
            it, the mayor said.
            """;

        Assert.Equal(2, SentenceSplitter.Split(Text, "en").Length);
    }

    [Fact]
    public void Text_without_words_has_no_sentences() => Assert.Empty(SentenceSplitter.Split(" \n\t\n ", "en"));
}
