namespace Briefing.Core.Tests;

public sealed class EditionTests
{
    [Theory]
    [InlineData("daily", "Daily brief")]
    [InlineData("world-news", "World news brief")]
    public void An_edition_without_a_title_is_called_by_its_id(string id, string title) => Assert.Equal(title, Edition.TitleOf(id));

    [Fact]
    public void The_edition_that_there_is_without_configuration_can_be() => Assert.Null(Edition.Daily.WhyNot());
}
