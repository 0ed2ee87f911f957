using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Reading;

namespace Briefing.Cli.Stages;

/// <summary>A page or a text to the article in it.</summary>
internal static class CleanCommand
{
    public static Command Create() => StageCommand.Each("clean", "Take the article out of each page or text", (document, _) => Clean(document));

    private static byte[] Clean(StageDocument document)
    {
        var read = (document.Html, document.Text) switch
        {
            ({ } html, _) => ArticleReader.FromHtml(document.Id, html),
            (_, { } text) => ArticleReader.FromText(document.Id, text),
            _ => throw new BadLineException($"The document \"{document.Id}\" has neither \"html\" nor \"text\"."),
        };
        return read.Articles is [var article, ..]
            ? Line(document.Id, article.Title, article.Published, article.Language, article.Source, article.Text, article.Removed)
            : Line(document.Id, title: null, published: null, "und", source: null, text: "", [.. read.Skipped.Select(skipped => new Removed("", skipped.Why))]);
    }

    // A page without an article has a result as well: an empty text, and why.
    private static byte[] Line(
        string id,
        string? title,
        DateTimeOffset? published,
        string language,
        string? source,
        string text,
        ImmutableArray<Removed> removed) => JsonOutput.Line(json =>
    {
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("published", published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("language", language);
        json.WriteString("source", source);
        json.WriteString("text", text);
        json.WriteArray("removed", removed, Write);
    });

    private static void Write(Utf8JsonWriter json, Removed removed)
    {
        json.WriteString("text", removed.Text);
        json.WriteString("why", removed.Why);
    }
}
