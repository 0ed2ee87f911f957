namespace Briefing.Summarising.Citing;

/// <summary>What a sentence may not say that its span does not, or says in another place.</summary>
internal static class Additions
{
    /// <param name="at">Of the sentence's words one that stands for none of the span's in order.</param>
    public static string? Fault(Edits edits, int at, Evidence evidence, Span span)
    {
        var word = edits.Told[at];
        if (word.IsLight)
            return null;

        var place = edits.PlaceOf(at);
        var instead = edits.LeftOutAt(place).ToList();
        var isClose = edits.IsNearlyVerbatim || edits.IsTight(at);
        switch (word.Kind)
        {
            case WordKind.Link:
                var other = instead.Find(given => given.Kind is WordKind.Link or WordKind.Mark && given.Key != word.Key);
                return !isClose || other.Text is null || (word.Key == "~to" && other.Key is "~will" or "~plan") || Moves.IsPhrase(edits, at) ? null : $"It says “{word.Text}” where the cited span says “{other.Text}”.";

            case WordKind.Mark or WordKind.Extent:
                return Moves.IsWithItsHead(edits, at) || IsSaidElsewhere(word, evidence, span) || IsAllowed(word, instead) || (!edits.IsNearlyVerbatim && !(isClose && instead.Exists(given => given.Kind is WordKind.Mark or WordKind.Extent or WordKind.Link)))
                    ? null
                    : $"No cited span says “{word.Text}” of this.";

            case WordKind.Day:
                var day = instead.Find(given => given.Kind == WordKind.Day && given.Key != word.Key);
                return !isClose || day.Text is null || Moves.IsPhrase(edits, at) ? null : $"The cited span has {day.Text} where it has {word.Text}.";

            case WordKind.Number:
                return isClose && edits.LeftOut.Exists(given => edits.Given[given].Key == word.Key) && (instead.Exists(given => given.Kind == WordKind.Number) || !edits.IsOneThing(at)) && !Moves.IsPhrase(edits, at)
                    ? $"The cited span has “{word.Text}” in another place."
                    : null;

            case WordKind.Name when edits.IsRepeated(word) && (instead.Exists(given => !given.IsLight) || ((edits.IsNearlyVerbatim || edits.OnlyRepeats) && edits.LeftOut.Exists(given => !edits.Given[given].IsLight)) || edits.LeftOut.Exists(given => edits.Given[given].Kind == WordKind.Name)):
                return $"It has {word.Text} where the cited span has something else.";

            case WordKind.Name when !edits.IsNearlyVerbatim || !edits.Given.Exists(given => Wording.AreOne(given, word)):
                // What names it has of its own was looked at with its speaker; here it only must not stand in place of another.
                return isClose && instead.Exists(given => given.Kind == WordKind.Name) && !edits.IsReworded(at) && !Moves.IsPhrase(edits, at) ? $"No cited span has {word.Text} here." : null;

            default:
                if (instead.Exists(given => Wording.AreOpposite(word, given)) && !instead.Exists(given => Wording.MeanOne(word, given)))
                    return $"It says “{word.Text}” where the cited span says otherwise.";

                var isKnown = edits.LeftOut.Exists(given => Wording.AreOne(edits.Given[given], word));
                return (isKnown ? !edits.IsNearlyVerbatim || (instead.TrueForAll(given => given.IsLight || given.Kind == WordKind.Link) && edits.IsOneThing(at)) : !edits.IsOneEdit) || edits.IsReworded(at) || Moves.IsPhrase(edits, at) || Moves.IsAttribute(edits, at) || IsSaidElsewhere(word, evidence, span) ? null : $"No cited span says “{word.Text}” here.";
        }
    }

    /// <summary>"Is to visit" for "will visit", and a figure less exact than the source's.</summary>
    private static bool IsAllowed(Wording word, List<Wording> instead) => word.Key switch
    {
        "~will" or "~should" or "~plan" when instead.Exists(given => given.Key is "~to" or "~plan" or "~will") => true,
        "~will" or "~plan" when instead.Exists(given => given.Text.Equals("due to", StringComparison.OrdinalIgnoreCase)) => true,
        "~about" => instead.TrueForAll(given => given.Kind != WordKind.Mark),
        _ => false,
    };

    /// <summary>A second fact that is cited may say it.</summary>
    private static bool IsSaidElsewhere(Wording word, Evidence evidence, Span span) =>
        evidence.Spans.Any(other => other.Fact != span.Fact && Wording.Of(other.Text).Exists(given => given.Key == word.Key));
}
