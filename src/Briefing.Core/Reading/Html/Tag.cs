using System.Collections.Frozen;

namespace Briefing.Reading.Html;

/// <summary>The elements that reading treats differently from one another; the rest is <see cref="Other"/> and counts as inline.</summary>
internal enum Tag : byte
{
    Other, Text,
    A, Abbr, Address, Applet, Area, Article, Aside, Audio, B, Base, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col,
    Dd, Details, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header,
    Hgroup, Hr, Html, I, Iframe, Img, Input, Label, Legend, Li, Link, Listing, Main, Map, Math, Menu, Meta, Nav, Noembed, Noframes, Noscript, Object, Ol,
    Optgroup, Option, P, Param, Picture, Plaintext, Pre, Q, S, Script, Search, Section, Select, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Video, Wbr, Xmp,
}

internal static class Tags
{
    private const int LongestName = 10;

    private static readonly FrozenDictionary<string, Tag> ByName = Enum.GetValues<Tag>()
        .Where(tag => tag > Tag.Text)
        .ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), tag => tag, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Voids = Flags(Tag.Area, Tag.Base, Tag.Br, Tag.Col, Tag.Embed, Tag.Frame, Tag.Hr, Tag.Img, Tag.Input, Tag.Link, Tag.Meta, Tag.Param, Tag.Source, Tag.Track, Tag.Wbr);

    private static readonly bool[] Blocks = Flags(
        Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Body, Tag.Caption, Tag.Center, Tag.Dd, Tag.Details, Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dt, Tag.Fieldset,
        Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Head, Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Html, Tag.Legend, Tag.Li, Tag.Listing, Tag.Main,
        Tag.Menu, Tag.Nav, Tag.Ol, Tag.P, Tag.Plaintext, Tag.Pre, Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr, Tag.Ul, Tag.Xmp);

    /// <summary>Their content is characters, not markup, up to their own end tag.</summary>
    private static readonly bool[] Raws = Flags(Tag.Script, Tag.Style, Tag.Iframe, Tag.Noembed, Tag.Noframes, Tag.Noscript, Tag.Textarea, Tag.Title, Tag.Xmp);

    /// <summary>Nothing within them is read: it is not text, or not shown, or a control.</summary>
    private static readonly bool[] Unread = Flags(
        Tag.Applet, Tag.Audio, Tag.Button, Tag.Canvas, Tag.Frameset, Tag.Iframe, Tag.Math, Tag.Noembed, Tag.Noframes, Tag.Noscript, Tag.Object, Tag.Option, Tag.Script, Tag.Select, Tag.Style,
        Tag.Svg, Tag.Template, Tag.Textarea, Tag.Title, Tag.Video, Tag.Dialog);

    public static Tag Of(ReadOnlySpan<char> name) =>
        name.Length <= LongestName && Lookup.TryGetValue(name, out var tag) ? tag : Tag.Other;

    public static bool IsVoid(this Tag tag) => Voids[(int)tag];

    public static bool IsBlock(this Tag tag) => Blocks[(int)tag];

    public static bool IsRaw(this Tag tag) => Raws[(int)tag];

    public static bool IsUnread(this Tag tag) => Unread[(int)tag];

    public static bool IsHeading(this Tag tag) => tag is >= Tag.H1 and <= Tag.H6;

    private static bool[] Flags(params Tag[] tags)
    {
        var flags = new bool[(int)Enum.GetValues<Tag>().Max() + 1];
        foreach (var tag in tags)
        {
            flags[(int)tag] = true;
        }

        return flags;
    }
}
