namespace Briefing.Merging;

/// <summary>The figures of a story's statements, read once for all that compares them. Lists are in the order of the statements.</summary>
internal sealed class StatementFigures
{
    public StatementFigures(Story story, List<Statement> statements, StoryWords words)
    {
        var languages = StoryLanguages.Of(story);
        Named = [.. statements.Select(statement => Figure.Of(statement, words, languages[statement.Claim.Article]).ToList())];
        Given = [.. Named.Select(figures => figures.FindAll(figure => figure.Statement.Gives(figure.Value)))];
        Events = new EventFigures(story, statements, words);
    }

    /// <summary>What each statement names, also what it denies.</summary>
    public List<Figure>[] Named { get; }

    /// <summary>What each statement gives.</summary>
    public List<Figure>[] Given { get; }

    public EventFigures Events { get; }
}
