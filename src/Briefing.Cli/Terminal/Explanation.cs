using System.Globalization;
using Spectre.Console;

namespace Briefing.Cli.Terminal;

/// <summary>A fact with every span that supports it, as its article has it.</summary>
internal sealed class Explanation(IAnsiConsole console)
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    public void List(Brief brief)
    {
        for (var index = 0; index < brief.Stories.Length; index++)
        {
            var number = index + 1;
            Line($"{number}. {brief.Stories[index].Headline}", 0, Strong);
            foreach (var fact in brief.Stories[index].Facts)
                Line($"{number}/{fact.Id}  {fact.Text}", 3);
            console.WriteLine();
        }
    }

    public void Write(BriefStory story, int number, Fact fact)
    {
        // The facts of a story hold every sentence of its articles, and so also the ones around a span.
        var sentences = story.Facts.SelectMany(one => one.Claims).ToLookup(claim => (claim.Article, claim.Sentence), claim => claim.Text);
        Line($"{number}/{fact.Id}  {fact.Text}", 0, Strong);
        Line($"{Status(fact)}, in story {number}: {story.Headline}", 0, Quiet);
        foreach (var claim in fact.Claims)
        {
            var article = story.Articles.First(one => one.Id == claim.Article);
            console.WriteLine();
            Line($"[{story.Articles.IndexOf(article) + 1}] {Name(article)}", 3);
            Line($"sentence {claim.Sentence + 1}, characters {claim.Start} to {claim.End}:", 3, Quiet);
            Line(sentences[(claim.Article, claim.Sentence - 1)].FirstOrDefault(""), 7, Quiet);
            Line($"> {claim.Text}", 5);
            Line(sentences[(claim.Article, claim.Sentence + 1)].FirstOrDefault(""), 7, Quiet);
            if (!claim.Values.IsEmpty)
                Line("values: " + string.Join("; ", claim.Values.Select(Describe)), 5, Quiet);
        }

        console.WriteLine();
    }

    private static string Status(Fact fact)
    {
        var origins = fact.Origins == 1 ? "one origin" : string.Create(CultureInfo.InvariantCulture, $"{fact.Origins} independent origins");
        return fact.Status switch
        {
            FactStatus.Single => "Said by one origin",
            FactStatus.Agreed => $"Agreed by {origins}",
            FactStatus.Disputed => $"Disputed, said by {origins}",
            FactStatus.Updated => $"Replaced by a later report, said by {origins}",
            FactStatus.Withdrawn => "Withdrawn: its articles are gone",
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };
    }

    private static string Name(BriefArticle article)
    {
        var known = string.Join(", ", new[] { article.Source, article.Title, article.Url }.Where(part => part is not null));
        return known.Length == 0 ? article.Name : $"{article.Name} ({known})";
    }

    private static string Describe(Value value)
    {
        var quantity = $"{value.Canonical} {value.Unit}".TrimEnd();
        return value.Role.Length == 0 ? quantity : $"{quantity}, {value.Role}";
    }

    private void Line(string text, int indent, Style? style = null)
    {
        if (text.Length > 0)
            console.Write(new Indented(new Text(Printable.From(text), style), indent));
    }
}
