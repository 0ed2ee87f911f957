namespace Briefing.Core.Tests;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("harbour", 7, "harbour")]
    [InlineData("harbour", 4, "harb")]
    [InlineData("ab\U0001F600", 3, "ab")]
    [InlineData("ab\U0001F600", 4, "ab\U0001F600")]
    [InlineData("", 1, "")]
    public void The_head_of_a_text_ends_with_a_whole_character(string text, int most, string head) => Assert.Equal(head, TextCut.Head(text, most));

    [Theory]
    [InlineData("harbour", 7, "harbour")]
    [InlineData("the harbour", 5, "the…")]
    [InlineData("the harbour", 7, "the ha…")]
    [InlineData("a\U0001F600b", 3, "a…")]
    public void An_ellipsis_is_within_the_length_and_stands_behind_no_blank(string text, int most, string cut) => Assert.Equal(cut, TextCut.WithEllipsis(text, most));
}
