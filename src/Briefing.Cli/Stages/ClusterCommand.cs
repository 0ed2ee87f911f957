using System.CommandLine;
using Briefing.Clustering;
using Briefing.Deduplicating;

namespace Briefing.Cli.Stages;

/// <summary>Documents to stories.</summary>
internal static class ClusterCommand
{
    public static Command Create() => StageCommand.Together("cluster", "Find out which documents tell the same story", Cluster);

    private static IEnumerable<byte[]> Cluster(IReadOnlyList<Article> articles)
    {
        var stories = StoryClusterer.Cluster(articles, CopyFinder.Find(articles));
        var storyOf = stories.SelectMany(story => story.Articles, (story, article) => (article.Id, Story: story.Id)).ToDictionary(pair => pair.Id, pair => pair.Story);
        return articles.Select(article => JsonOutput.Line(json =>
        {
            json.WriteString("id", article.Id);
            json.WriteString("story", storyOf[article.Id]);
        }));
    }
}
