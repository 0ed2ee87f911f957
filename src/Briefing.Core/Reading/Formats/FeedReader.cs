using System.Xml;

namespace Briefing.Reading.Formats;

/// <summary>Reads the entries of RSS 0.9 to 2.0 and Atom feeds.</summary>
internal static class FeedReader
{
    public const string NotXml = "The feed is not well-formed XML. Save it again from its address, or upload the articles themselves.";

    public const string NoEntries = "The feed has no entries with text. Upload the articles themselves.";

    private const int MostEntries = 10_000, Deepest = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        // Entities of a document type could read files and grow without bound.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static List<Draft> Read(string xml, List<string> problems)
    {
        var drafts = new List<Draft>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), Settings);
            ReadEntries(reader, drafts);
        }
        catch (XmlException)
        {
            problems.Add(NotXml);
        }

        if (drafts.Count == 0 && problems.Count == 0)
        {
            problems.Add(NoEntries);
        }

        return drafts;
    }

    private static void ReadEntries(XmlReader reader, List<Draft> drafts)
    {
        string? source = null, language = null;
        Entry? entry = null;
        reader.Read();
        while (!reader.EOF && drafts.Count < MostEntries)
        {
            if (reader.Depth > Deepest)
            {
                throw new XmlException("nested too deep");
            }

            if (reader.NodeType == XmlNodeType.EndElement && entry is not null && reader.LocalName is "item" or "entry")
            {
                Add(entry, source, language, drafts);
                entry = null;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "item" or "entry":
                    entry = new Entry();
                    reader.Read();
                    break;
                case "link" when entry is not null && reader.GetAttribute("href") is { } href:
                    entry.Url = reader.GetAttribute("rel") is null or "alternate" ? href : entry.Url;
                    reader.Read();
                    break;
                case "feed" or "rss" or "RDF" or "channel" or "author" or "image" or "source" or "group":
                    language ??= reader.GetAttribute("xml:lang");
                    var isInner = reader.LocalName is "image" or "source" or "group";
                    Step(reader, isInner);
                    break;
                case var name when entry is not null:
                    entry.Take(name, reader.Prefix, InnerText(reader));
                    break;
                case "title":
                    // Read in any case: what is not read stays where it is.
                    var title = InnerText(reader).Trim();
                    source ??= title;
                    break;
                case "language":
                    var stated = InnerText(reader).Trim();
                    language ??= stated;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static void Step(XmlReader reader, bool skip)
    {
        if (skip)
        {
            reader.Skip();
        }
        else
        {
            reader.Read();
        }
    }

    /// <summary>The text of an element; Atom's XHTML content comes as markup.</summary>
    private static string InnerText(XmlReader reader)
    {
        if (reader.GetAttribute("type") == "xhtml")
        {
            return reader.ReadInnerXml();
        }

        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var text = new System.Text.StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        reader.Read();
        return text.ToString();
    }

    private static void Add(Entry entry, string? source, string? language, List<Draft> drafts)
    {
        var body = entry.Content ?? entry.Summary;
        if (string.IsNullOrWhiteSpace(body))
        {
            return;
        }

        var draft = body.Contains('<', StringComparison.Ordinal) ? Html.HtmlReader.Read(body) : PlainTextReader.Read(Html.Entities.Decode(body));
        draft.Title = entry.Title is null ? draft.Title : Html.Entities.Decode(entry.Title);
        draft.Author = Debris.Byline.Person(entry.Author) ?? draft.Author;
        draft.Url = entry.Url ?? draft.Url;
        draft.Published = PublicationDate.FromMachine(entry.Published) ?? PublicationDate.FromMachine(entry.Updated) ?? draft.Published;
        draft.Source = source ?? draft.Source;
        draft.Language = language is { Length: >= 2 } ? language[..2].ToLowerInvariant() : draft.Language;
        drafts.Add(draft);
    }

    private sealed class Entry
    {
        public string? Title { get; private set; }

        public string? Url { get; set; }

        public string? Author { get; private set; }

        public string? Published { get; private set; }

        public string? Updated { get; private set; }

        public string? Summary { get; private set; }

        public string? Content { get; private set; }

        public void Take(string name, string prefix, string text)
        {
            switch (name)
            {
                case "title" when prefix != "media":
                    Title ??= text;
                    break;
                case "link" or "guid" or "id" when text.Contains("://", StringComparison.Ordinal):
                    Url = name == "link" ? text.Trim() : Url ?? text.Trim();
                    break;
                case "creator" or "author" or "name":
                    Author ??= text;
                    break;
                case "pubDate" or "published" or "date" or "issued":
                    Published ??= text;
                    break;
                case "updated" or "modified":
                    Updated ??= text;
                    break;
                case "description" or "summary":
                    Summary ??= text;
                    break;
                case "encoded" or "content" when prefix != "media":
                    Content ??= text;
                    break;
            }
        }
    }
}
