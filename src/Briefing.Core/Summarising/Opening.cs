namespace Briefing.Summarising;

/// <summary>How a sentence begins: what it refers to, and where it can begin instead.</summary>
/// <param name="Start">UTF-16 offset at which it may begin; behind a conjunction that binds it to the sentence before.</param>
internal readonly record struct Opening(Reference Reference, int Start)
{
    /// <summary>Words that lean on the sentence before and can go without harm to what follows their comma.</summary>
    private static readonly PhraseSet Asides = new(
    [
        "however", "meanwhile", "also", "additionally", "furthermore", "moreover", "separately", "nevertheless", "nonetheless", "besides",
        "indeed", "in addition", "at the same time", "for his part", "for her part", "for its part", "for their part", "in the meantime",
        "on the other hand", "in fact", "of course", "still", "likewise", "similarly", "finally", "notably", "to be sure", "overall",
        "by contrast", "in contrast", "elsewhere", "even so", "that said", "in turn", "all the same", "on top of that",
    ]);

    private static readonly WordSet Conjunctions = new("and but yet");

    private static readonly WordSet AlsoBefore = new("on in at during today yesterday");

    private static readonly WordSet Pointers = new(
        """
        he she they it this that these those his her their its hers theirs him them such neither either another others then thus hence
        therefore so instead otherwise afterwards afterward or nor likewise similarly here accordingly consequently subsequently again
        er sie es aber doch und dies diese dieser dieses damit dabei darauf deshalb daher jedoch allerdings außerdem zudem dann danach daraufhin
        il elle ils elles mais cependant toutefois celui celle ceci cela celui-ci donc puis ensuite
        él ella ellos ellas pero sin embargo esto eso además también entonces
        """);

    private static readonly WordSet TimeNouns = new("week weekend month year morning afternoon evening spring summer autumn fall winter season past coming");

    private static readonly WordSet GenericActors = new(
        """
        company firm group agency organization organisation man woman boy girl teenager teen suspect suspects officer officers couple team driver drivers victim victims
        pilot star singer actor actress player coach judge defendant defendants author student students document documents letter statement report study post
        video site website duo gunman attacker attackers shooter child children family brothers sisters men women boys girls
        """);

    /// <param name="names">Whether a word is a name elsewhere in the story.</param>
    public static Opening Of(SentenceText sentence, Func<TermToken, bool> names)
    {
        var first = 0;
        var cut = false;
        for (var more = true; more && first < sentence.Count;)
        {
            more = false;
            if (sentence.IsQuoted(first))
                break;
            if (Asides.LengthAt(sentence, first) is > 0 and var length && sentence.After(first + length - 1).StartsWith(","))
            {
                first += length;
                cut = more = true;
            }
            // "Also on Sunday ..." leans on the sentence before, "On Sunday ..." does not.
            if (!more && ((Conjunctions.Contains(sentence.Word(first)) && sentence.After(first) is " " or ", ") || (sentence.Is(first, "also") && AlsoBefore.Contains(sentence.Word(first + 1)) && sentence.After(first) is " ")))
            {
                first++;
                cut = more = true;
            }
        }
        if (first >= sentence.Count)
            return new Opening(Reference.Previous, sentence.Start);
        var start = cut ? BeginningOf(sentence, first) : sentence.Start;
        return new Opening(ReferenceFrom(sentence, first, names), start);
    }

    private static int BeginningOf(SentenceText sentence, int first)
    {
        var start = sentence[first].Start;
        while (start > sentence.Start && !char.IsWhiteSpace(sentence.Text[start - 1]))
            start--;
        return start;
    }

    private static Reference ReferenceFrom(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        var word = SentenceText.WithoutContraction(sentence.Word(first));
        if (word.Equals("it", StringComparison.OrdinalIgnoreCase) && Anaphora.IsExpletive(sentence, first))
            return Reference.None;
        if ((sentence.Is(first, "this") || sentence.Is(first, "these")) && TimeNouns.Contains(sentence.Word(first + 1)))
            return Reference.None;
        if (sentence.Is(first, "both"))
            return sentence.HasWithin(first + 1, 6, "and") ? Reference.None : Reference.Previous;
        if (Pointers.Contains(word) && !IsInitial(sentence, first))
            return Reference.Previous;
        if (word.Equals("later", StringComparison.OrdinalIgnoreCase) && (sentence.After(first).StartsWith(",") || sentence.Is(first + 1, "that")))
            return Reference.Previous;
        if (sentence.IsPhrase(first, "in response") && sentence.After(first + 1).StartsWith(","))
            return Reference.Previous;
        if (Ellipsis.Begins(sentence, first) || Deixis.PointsBack(sentence, first) || Anaphora.IsUnbound(sentence, first, names) || UnnamedOwners.Has(sentence, first, names))
            return Reference.Previous;
        return sentence.Is(first, "the") ? DefiniteNoun(sentence, first + 1) : Reference.None;
    }

    /// <summary>"The company said" and "the company's head", but not "the company that ...", "the Ford company" or "the man behind ...".</summary>
    private static Reference DefiniteNoun(SentenceText sentence, int noun)
    {
        for (var head = noun; head < noun + 2 && head < sentence.Count; head++)
        {
            var explained = Deixis.Determining.Contains(sentence.Word(head + 1))
                || (head + 1 < sentence.Count && sentence[head + 1].Capital && sentence.After(head) is " ");
            if (sentence[head].Capital || explained)
                return Reference.None;
            if (GenericActors.Contains(SentenceText.WithoutPossessive(sentence.Word(head))))
                return Reference.Previous;
            if (sentence.After(head) is not " ")
                break;
        }
        return Reference.Story;
    }

    /// <summary>"IT" and "US" are no pronouns.</summary>
    private static bool IsInitial(SentenceText sentence, int i) =>
        sentence.Word(i) is { Length: > 1 } word && char.IsUpper(word[1]);
}
