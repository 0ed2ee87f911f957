using System.Text.RegularExpressions;
using Briefing.Deduplicating;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>
/// A figure that two sentences of different articles on one event share, each with words beside it that the other has, too. Changing it in
/// one of them makes a contradiction; writing it otherwise makes none.
/// </summary>
internal sealed partial record TwinFigures(string Story, Article Left, Sentence LeftSentence, WrittenFigure LeftFigure, Article Right, Sentence RightSentence, WrittenFigure RightFigure, double Overlap)
{
    private const int FewestWords = 6;

    public string LeftText => Left.Text[LeftSentence.Start..LeftSentence.End];

    public string RightText => Right.Text[RightSentence.Start..RightSentence.End];

    /// <param name="aligned">Share of the longer words that both sentences must have.</param>
    public static IEnumerable<TwinFigures> In(IEnumerable<Story> stories, double aligned)
    {
        foreach (var story in stories)
        {
            var sentences = story.Articles
                .SelectMany(article => article.Sentences.Select(sentence => (Article: article, Sentence: sentence, Text: article.Text[sentence.Start..sentence.End])))
                .DistinctBy(sentence => sentence.Text)
                .Select(sentence => (sentence.Article, sentence.Sentence, Words: WordsOf(sentence.Text), Figures: WrittenFigure.In(sentence.Text).ToList()))
                .Where(sentence => sentence.Figures.Count > 0 && sentence.Words.Count >= FewestWords).ToList();
            for (var a = 0; a < sentences.Count; a++)
                for (var b = a + 1; b < sentences.Count; b++)
                {
                    var (left, right) = (sentences[a], sentences[b]);
                    var overlap = Share(left.Words, right.Words);
                    if (left.Article == right.Article || overlap < aligned)
                        continue;

                    foreach (var figure in left.Figures.Where(figure => !figure.IsOpenEnded && left.Figures.Count(other => other.Number == figure.Number) == 1))
                        if (right.Figures.FindAll(other => other.Number == figure.Number && other.Suffix.Trim() == figure.Suffix.Trim()) is [var twin] && !twin.IsOpenEnded && twin.Neighbours.Intersect(figure.Neighbours).Any())
                            yield return new TwinFigures(story.Id, left.Article, left.Sentence, figure, right.Article, right.Sentence, twin, overlap);
                }
        }
    }

    /// <summary>A sentence and itself: where nothing else differs, a changed figure ought to be found whatever it is.</summary>
    public static IEnumerable<TwinFigures> OfOneSentence(IEnumerable<Story> stories) =>
        from story in stories
        from article in story.Articles
        from sentence in article.Sentences
        let text = article.Text[sentence.Start..sentence.End]
        where WordsOf(text).Count >= FewestWords
        let figures = WrittenFigure.In(text).ToList()
        from figure in figures
        where !figure.IsOpenEnded && figures.Count(other => other.Number == figure.Number) == 1
        select new TwinFigures(story.Id, article, sentence, figure, article, sentence, figure, 1);

    /// <summary>The two sentences as documents of their own, the left one in other words.</summary>
    public Story Alone(string left) => StoryOf(ArticleReader.AsIs("a", null, left, null), ArticleReader.AsIs("b", null, RightText, null));

    /// <summary>The two articles, with the left sentence in other words.</summary>
    public Story Embedded(string left) => StoryOf(
        ArticleReader.AsIs("a", Left.Title, string.Concat(Left.Text.AsSpan(0, LeftSentence.Start), left, Left.Text.AsSpan(LeftSentence.End)), Left.Published),
        ArticleReader.AsIs("b", Right.Title, Right.Text, Right.Published));

    private static Story StoryOf(params Article[] articles) => new("pair", [.. articles], OriginFinder.Find(articles, CopyFinder.Find(articles)));

    private static HashSet<string> WordsOf(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 3)];

    private static double Share(HashSet<string> left, HashSet<string> right) => 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
