using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Briefing.Hosting.Http;

/// <param name="Key">What the entry is, for ever: its id in the feed is made of it.</param>
/// <param name="Path">Its page.</param>
internal sealed record FeedEntry(string Key, string Title, string Path, string Summary, DateTimeOffset Updated);

/// <summary>Writes a feed as RFC 4287 has it.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="site">Where readers find the site.</param>
    /// <param name="updated">Stands in where there is no entry.</param>
    public static byte[] Write(Uri site, IReadOnlyList<FeedEntry> entries, DateTimeOffset updated)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "id", new Uri(site, "/").AbsoluteUri);
            Element(xml, "title", "Briefing: stories");
            Element(xml, "updated", Moment(entries.Count > 0 ? entries.Max(entry => entry.Updated) : updated));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "Briefing");
            xml.WriteEndElement();
            Link(xml, "self", new Uri(site, "/feed.xml"), "application/atom+xml");
            Link(xml, "alternate", new Uri(site, "/"), "text/html");
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Atom);
                Element(xml, "id", IdOf(entry.Key));
                Element(xml, "title", entry.Title);
                Element(xml, "updated", Moment(entry.Updated));
                Link(xml, "alternate", new Uri(site, entry.Path), "text/html");
                Element(xml, "summary", entry.Summary);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Allowed(text));

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => XmlConvert.ToString(moment.ToUniversalTime().UtcDateTime, XmlDateTimeSerializationMode.Utc);

    /// <summary>XML 1.0 has no control characters and no halves of surrogate pairs, not even escaped.</summary>
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                allowed.Append(text[index++]).Append(text[index]);
            else if (XmlConvert.IsXmlChar(text[index]))
                allowed.Append(text[index]);
        }

        return allowed.ToString();
    }

    /// <summary>A UUID made of the key (RFC 9562, version 8): it stays when the site moves.</summary>
    private static string IdOf(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("briefing/" + key)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
