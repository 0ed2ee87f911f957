using Spectre.Console.Rendering;

namespace Briefing.Cli.Terminal;

/// <summary>Content moved to the right. Unlike a padder it leaves no blanks at the ends of lines, which would end up in files.</summary>
internal sealed class Indented(IRenderable content, int columns) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var indent = new Segment(new string(' ', columns));
        foreach (var line in Segment.SplitLines(content.Render(options, Math.Max(maxWidth - columns, 1))))
        {
            // A wrapped line keeps the blank that it was broken at.
            var end = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text)) + 1;
            if (end > 0)
                yield return indent;
            for (var index = 0; index < end; index++)
                yield return index < end - 1 ? line[index] : new Segment(line[index].Text.TrimEnd(), line[index].Style);
            yield return Segment.LineBreak;
        }
    }
}
