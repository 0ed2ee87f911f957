using System.Globalization;
using Briefing.Merging;
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
            Write(claim, story, sentences);

        foreach (var contradiction in Counterclaims.To(fact, story.Facts, story.Disputed))
            Write(contradiction, story, sentences);

        foreach (var earlier in story.Facts.Where(other => other.SupersededBy == fact.Id))
            Write($"It replaces {number}/{earlier.Id}{Moved(earlier, fact)}:", earlier, story, sentences);

        foreach (var later in Counterclaims.SuccessorsOf(fact, story.Facts))
            Write($"It was replaced by {number}/{later.Id}{Moved(fact, later)}:", later, story, sentences);

        console.WriteLine();
    }

    private void Write(Contradiction contradiction, BriefStory story, ILookup<(string, int), string> sentences)
    {
        foreach (var (position, claims) in contradiction.Others)
        {
            console.WriteLine();
            Line($"Against {Valued(contradiction.Own.Position)} as to {contradiction.About}: {Valued(position)}, said by {Names(position, story)}", 0, Strong);
            foreach (var claim in claims)
                Write(claim, story, sentences);

            if (claims.IsEmpty)
                Line($"> {position.Text}", 5);
        }
    }

    private void Write(string heading, Fact other, BriefStory story, ILookup<(string, int), string> sentences)
    {
        console.WriteLine();
        Line(heading, 0, Strong);
        foreach (var claim in other.Claims)
            Write(claim, story, sentences);
    }

    private void Write(Claim claim, BriefStory story, ILookup<(string, int), string> sentences)
    {
        var article = story.Articles.First(one => one.Id == claim.Article);
        console.WriteLine();
        Line($"[{story.Articles.IndexOf(article) + 1}] {Name(article)}", 3);
        Line($"sentence {claim.Sentence + 1}, characters {claim.Start} to {claim.End}{Published(article)}:", 3, Quiet);
        Line(sentences[(claim.Article, claim.Sentence - 1)].FirstOrDefault(""), 7, Quiet);
        Line($"> {claim.Text}", 5);
        Line(sentences[(claim.Article, claim.Sentence + 1)].FirstOrDefault(""), 7, Quiet);
        if (!claim.Values.IsEmpty)
            Line("values: " + string.Join("; ", claim.Values.Select(Describe)), 5, Quiet);
    }

    private static string Published(BriefArticle article) => article.Published is { } time ? string.Create(CultureInfo.InvariantCulture, $", published {time:yyyy-MM-dd HH:mm zzz}") : "";

    private static string Moved(Fact earlier, Fact later)
    {
        var moves = Counterclaims.Changed(earlier.Claims[0].Values, later.Claims[0].Values).Select(moved => $"{moved.Before} is now {$"{moved.Now} {moved.Unit}".TrimEnd()}").ToList();
        return moves.Count == 0 ? "" : $" ({string.Join("; ", moves)})";
    }

    private static string Valued(Position position) => $"{position.Value} {position.Unit}".TrimEnd();

    private static string Names(Position position, BriefStory story) => string.Join(", ", story.Articles.Where(article => position.Articles.Contains(article.Id)).Select(article => article.Name));

    private static string Status(Fact fact)
    {
        var origins = fact.Origins == 1 ? "one origin" : string.Create(CultureInfo.InvariantCulture, $"{fact.Origins} independent origins");
        return fact.Status switch
        {
            FactStatus.Single => "Said by one origin",
            FactStatus.Agreed => $"Agreed by {origins}",
            FactStatus.Disputed => $"Disputed, said by {origins}",
            FactStatus.Updated when fact.SupersededBy is null => $"Updated, said by {origins}",
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
