using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Reading.Debris;

/// <summary>
/// Marks the blocks of a draft that are not its article. Each block is judged by its words, its shape and its place; what is
/// not clearly debris stays: a wrongly removed sentence can never be put back, a wrongly kept one can still be passed over.
/// </summary>
internal sealed class Sweeper(Draft draft, string language)
{
    /// <summary>Not debris: it became the article's title.</summary>
    public const string Title = "title";

    private const string ByLine = "byline", Post = "embedded post";

    /// <summary>What a newspaper sets above a title to say what kind of text follows.</summary>
    private static readonly FrozenSet<string> SectionLabels = new[]
    {
        "opinion", "opinions", "op-ed", "comment", "commentary", "editorial", "column", "viewpoint", "analysis", "news analysis", "perspective", "guest essay", "letters", "exclusive", "breaking", "breaking news",
        "kommentar", "meinung", "leitartikel", "gastbeitrag", "gastkommentar", "kolumne", "glosse", "analyse", "éditorial", "tribune", "chronique", "point de vue", "opinión", "tribuna", "columna", "análisis",
        "editoriale", "commento", "analisi", "opinião", "coluna", "análise", "opinie", "commentaar", "kronikk", "debatt", "leder", "debat", "krönika", "ledare",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Label = [' ', ':', '|', '·', '•', '–', '—', '-', '[', ']', '*'];

    /// <summary>Lines this near to an end may be bylines.</summary>
    private const int HeadBlocks = 6, TailBlocks = 5;

    /// <summary>"Updated Tuesday 3 March 2026, 10:15"; a first line of more words is a title with a day in it.</summary>
    private const int MostWordsOfDate = 7;

    private readonly List<Block> _blocks = [.. draft.Blocks.Where(block => block.IsKept)];
    private LineShape[] _shapes = [];

    public void Sweep()
    {
        _shapes = [.. _blocks.Select(block => block.Shape)];
        for (var number = 0; number < _blocks.Count; number++)
        {
            _blocks[number].Why = WhyNot(number);
        }

        CutBehindComments();
        CutBehindPressRelease();
        DropEmbeddedPosts();
        TakeTitle();
        TakeOutlet();
        DropBareLinesAtTheEnd();
        DropSubHeadings();
    }

    private string? WhyNot(int number)
    {
        var block = _blocks[number];
        var shape = _shapes[number];
        if (shape.Words == 0)
        {
            return "separator";
        }

        if (block.Kind == BlockKind.Caption)
        {
            return "photo caption";
        }

        if (number == 0 && SectionLabels.Contains(block.Text.Trim(Label)))
        {
            return "section label";
        }

        if (EmbeddedPost.IsSignature(block.Text, shape))
        {
            return Post;
        }

        if (number < HeadBlocks && PressRelease.IsMark(block.Text))
        {
            draft.Published ??= DateIn(block.Text);
            return "press release mark";
        }

        var why = PhraseBook.WhyNot(block.Text, shape);
        if (why is not null && IsBelievable(why, number))
        {
            draft.Rights ??= why == PagePhrases.Rights ? RightsLine.WithoutLinks(block.Text) : null;
            draft.Published ??= why == PagePhrases.Timestamp && number < HeadBlocks ? DateIn(block.Text) : null;
            return why;
        }

        if (number < HeadBlocks && Signature.TryRead(block.Text, shape) is { } signature)
        {
            draft.Author ??= signature.Author;
            draft.Source ??= signature.Outlet;
            draft.Published ??= signature.Published;
            return signature.Author is null ? PagePhrases.Timestamp : ByLine;
        }

        if (IsAtAnEnd(number) && Byline.TryRead(block.Text, shape, out var author))
        {
            draft.Author ??= author;
            return ByLine;
        }

        if (IsAuthorBox(block.Text, number))
        {
            return "author box";
        }

        if (IsTimeStamp(number))
        {
            return PagePhrases.Timestamp;
        }

        return CreditLine.WhyNot(block.Text, shape) ?? (LinkFarm.Is(block.Text, language, shape) ? "link list" : null);
    }

    /// <summary>Phrases that prose uses too count only where the line does not read as a sentence of the story.</summary>
    private bool IsBelievable(string why, int number)
    {
        var block = _blocks[number];
        var shape = _shapes[number];
        return why switch
        {
            PagePhrases.ReadMore or PagePhrases.Player or PagePhrases.Contributors or PagePhrases.Timestamp when shape.Words > 14 => !shape.EndsSentence || block.LinkShare > 0.5 || (why == PagePhrases.Contributors && number >= _blocks.Count - TailBlocks * 2),
            PagePhrases.ReadMore when shape.EndsSentence && shape.Words > 5 => block.Text.Contains(':', StringComparison.Ordinal) || block.LinkShare > 0.5,
            PagePhrases.Rights => number * 3 >= _blocks.Count * 2 || number < 2 || shape.Words <= 12,
            PagePhrases.Comments => number > 0,
            PagePhrases.Newsletter or PagePhrases.Paywall or PagePhrases.Appeal => shape.Words <= 24 || !shape.EndsSentence,
            _ => true,
        };
    }

    /// <summary>A last paragraph that opens with the author's own name is about the author.</summary>
    private bool IsAuthorBox(string text, int number) =>
        number > 2 && number >= _blocks.Count - TailBlocks && draft.Author is { Length: > 4 } author && text.StartsWith(author, StringComparison.OrdinalIgnoreCase);

    private bool IsAtAnEnd(int number) => number < HeadBlocks || number >= _blocks.Count - TailBlocks;

    /// <summary>A short line that is a date and little else.</summary>
    private bool IsTimeStamp(int number)
    {
        var text = _blocks[number].Text;
        var shape = _shapes[number];
        if (shape.Words > (number == 0 ? MostWordsOfDate : 12) || text.Length > 80 || (number > 0 && shape.EndsSentence) || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var date = DateIn(text);
        if (date is null || (shape.Words > 9 && (number >= HeadBlocks || shape.EndsSentence)))
        {
            var digits = text.Count(char.IsAsciiDigit);
            return digits >= 4 && digits * 5 >= text.Length && text.AsSpan().ContainsAny(':', '/');
        }

        if (number < HeadBlocks)
        {
            draft.Published ??= date;
        }

        return true;
    }

    /// <summary>A name in a line of its own beside the date or the byline above the story is the outlet's.</summary>
    private void TakeOutlet()
    {
        for (var number = 1; number < Math.Min(HeadBlocks, _blocks.Count - 1); number++)
        {
            var (block, shape) = (_blocks[number], _shapes[number]);
            var isBeside = _blocks[number - 1].Why is PagePhrases.Timestamp or ByLine || _blocks[number + 1].Why is PagePhrases.Timestamp or ByLine;
            if (block.IsKept && shape.IsProse)
            {
                return;
            }

            if (block.IsKept && isBeside && !draft.HasMarkup && shape is { Words: >= 1 and <= 6, EndsSentence: false } && shape.Capitals * 3 >= shape.Words * 2)
            {
                draft.Source ??= block.Text;
                block.Why = "outlet line";
            }
        }
    }

    /// <summary>Nothing behind a comment form is the article, and nothing behind a list of comments once the article has been told.</summary>
    private void CutBehindComments()
    {
        var prose = 0;
        for (var number = 0; number < _blocks.Count; number++)
        {
            prose += _blocks[number].IsKept && _shapes[number].IsProse ? 1 : 0;
            var isForm = _blocks[number].Why == PagePhrases.CommentForm && _shapes[number].Words >= 3;
            var isList = _blocks[number].Why == PagePhrases.Comments && _shapes[number].Words <= 3;
            if ((isForm && prose >= 1) || (isList && prose >= 2))
            {
                foreach (var behind in _blocks.Skip(number + 1).Where(block => block.IsKept))
                {
                    behind.Why = isForm ? "behind the comment form" : "comment section";
                }

                return;
            }
        }
    }

    /// <summary>Behind the news a press office says who it is and whom to ask.</summary>
    private void CutBehindPressRelease()
    {
        var start = PressRelease.AppendixStart(_blocks, _shapes);
        foreach (var block in start < 0 ? [] : _blocks.Skip(start).Where(block => block.IsKept))
        {
            block.Why = "press release boilerplate";
        }
    }

    /// <summary>Without the name below it, which is no sentence, nobody could tell whose words a post is.</summary>
    private void DropEmbeddedPosts()
    {
        for (var number = 1; number < _blocks.Count; number++)
        {
            if (_blocks[number].Why == Post)
            {
                _blocks[number - 1].Why ??= Post;
            }
        }
    }

    private DateTimeOffset? DateIn(string text) => PublicationDate.In(text, PublicationDate.PutsDayFirst(language));

    /// <summary>The first line is the title where it is short, has no stop, and prose follows.</summary>
    private void TakeTitle()
    {
        var first = _blocks.FindIndex(block => block.IsKept);
        if (first < 0 || !_blocks.Skip(first + 1).Any(block => block.IsKept))
        {
            return;
        }

        var (block, shape) = (_blocks[first], _shapes[first]);
        if (draft.Title is not null)
        {
            if (IsSameLine(draft.Title, block.Text))
            {
                block.Why = Title;
            }

            return;
        }

        var isHeading = block.Kind == BlockKind.Heading;
        var ends = block.Text[^1];
        if (isHeading || (shape.Words is >= 2 and <= 30 && block.Text.Length <= 200 && block.Kind == BlockKind.Paragraph
            && ends is not ('.' or ':' or ';' or ',' or '。') && !(shape.EndsSentence && ends is '"' or '”')))
        {
            draft.Title = block.Text;
            block.Why = Title;
        }
    }

    private static bool IsSameLine(string a, string b) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols) == 0;

    /// <summary>Behind the last sentence of the story, lines without a stop are labels, names and links.</summary>
    private void DropBareLinesAtTheEnd()
    {
        var last = _blocks.FindLastIndex(block => block.IsKept);
        for (var dropped = 0; last > 0 && dropped < TailBlocks; dropped++)
        {
            var (block, shape) = (_blocks[last], _shapes[last]);
            if (shape.EndsSentence || shape.Words > 8 || block.Kind is BlockKind.ListItem or BlockKind.TableRow || !IsProseBefore(last) || block.Text.EndsWith(':'))
            {
                return;
            }

            block.Why = block.Kind == BlockKind.Heading ? "sub-heading" : "line behind the article";
            last = _blocks.FindLastIndex(last, kept => kept.IsKept);
        }
    }

    /// <summary>A short line without a stop between two paragraphs of prose is a sub-heading.</summary>
    private void DropSubHeadings()
    {
        for (var number = 0; number < _blocks.Count; number++)
        {
            var (block, shape) = (_blocks[number], _shapes[number]);
            if (!block.IsKept || block.Kind is BlockKind.ListItem or BlockKind.TableRow)
            {
                continue;
            }

            var isBare = shape.Words <= 12 && block.Text.Length <= 100 && block.Text[^1] is not (':' or ',' or ';' or '-' or '—' or '…') && !shape.EndsSentence
                && IsProseBefore(number) && IsProseBehind(number);
            if (isBare && block.Text[0] is '—' or '―' or '–')
            {
                // The name under a quotation set apart: it belongs to the text, and is no sentence.
                block.Kind = BlockKind.Heading;
            }
            else if (!draft.HasMarkup && (block.Kind == BlockKind.Heading || (isBare && !IsPartOfSentence(number))))
            {
                block.Why = "sub-heading";
            }
            else if (isBare)
            {
                block.Kind = BlockKind.Heading;
            }
        }
    }

    /// <summary>A line that a quotation ends or whose sentence goes on in the next line lost its stop, or its line break is a mistake.</summary>
    private bool IsPartOfSentence(int number)
    {
        var text = _blocks[number].Text;
        var behind = _blocks.Skip(number + 1).FirstOrDefault(block => block.IsKept)?.Text;
        var lastWord = text.AsSpan(text.LastIndexOf(' ') + 1);
        return char.IsLower(text[0]) || (behind is not null && char.IsLower(behind[0])) || SentenceWords.IsVerbOfSaying(lastWord)
            || text.Contains(",\"", StringComparison.Ordinal) || text.Contains(", \"", StringComparison.Ordinal) || text.Contains(",”", StringComparison.Ordinal);
    }

    private bool IsProseBefore(int number)
    {
        var before = number - 1;
        while (before >= 0 && !_blocks[before].IsKept)
        {
            before--;
        }

        return before < 0 ? number > 0 && _blocks[0].Why == Title : _shapes[before].IsProse;
    }

    private bool IsProseBehind(int number)
    {
        var behind = _blocks.FindIndex(number + 1, block => block.IsKept);
        return behind >= 0 && _shapes[behind].IsProse;
    }
}
