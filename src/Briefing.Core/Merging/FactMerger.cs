using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>Story to ledger: what its articles say, each thing once, with the spans that say it and what contradicts it.</summary>
public static class FactMerger
{
    public static Ledger Merge(Story story)
    {
        var (statements, heard, words) = Hear(story);
        var figures = new StatementFigures(story, heard, words);
        var grouping = new FactGrouping(heard, words, figures);
        var conflicts = new ConflictFinder(story, heard, words, figures, grouping).Find();
        var facts = new FactBuilder(story, heard, conflicts).Build(grouping.Groups);

        return new Ledger(
            facts,
            conflicts.Disputes,
            QuotationReader.Read(story),
            Timeline.Of(story, facts))
        {
            Repetitions = [.. grouping.Repetitions.Select(pair => (heard[pair.A].Claim, heard[pair.B].Claim))],
        };
    }

    /// <summary>The figures of a story that are compared with each other, for learning what tells that they measure the same.</summary>
    internal static ConflictFinder Compare(Story story)
    {
        var (_, heard, words) = Hear(story);
        var figures = new StatementFigures(story, heard, words);
        return new ConflictFinder(story, heard, words, figures, new FactGrouping(heard, words, figures));
    }

    /// <summary>What all articles state, what is left of it when each origin says a thing once, and what the words of it weigh.</summary>
    internal static (List<Statement> All, List<Statement> Heard, StoryWords Words) Hear(Story story)
    {
        var tokens = TokensOf(story);
        var words = new StoryWords(story, tokens);
        var statements = ReadStatements(story, words, tokens);
        words.Weigh(statements);
        return (statements, DropCopies(story, statements), words);
    }

    /// <summary>The tokens of every sentence of every article, read once for all that looks at them.</summary>
    private static Dictionary<string, List<Token>[]> TokensOf(Story story) => story.Articles.ToDictionary(
        article => article.Id,
        article => Array.ConvertAll([.. article.Sentences], sentence => Tokenizer.Read(article.Text, sentence.Start, sentence.End)),
        StringComparer.Ordinal);

    private static List<Statement> ReadStatements(Story story, StoryWords words, Dictionary<string, List<Token>[]> tokensOf)
    {
        var statements = new List<Statement>();
        var languages = StoryLanguages.Of(story);
        foreach (var article in story.Articles)
        {
            var language = languages[article.Id];
            var origin = story.OriginOf(article.Id).Number;
            var isOfCorrection = Corrections.IsOne(article);
            var said = new HashSet<string>(StringComparer.Ordinal);
            foreach (var claim in ClaimReader.Read(article, tokensOf[article.Id]))
            {
                // What an article says word for word once more it has said.
                if (!said.Add(claim.Text))
                    continue;

                var tokens = tokensOf[article.Id][claim.Sentence];
                string?[] keys = [.. tokens.Select(token => words.FeatureOf(token, language))];
                statements.Add(new Statement
                {
                    Claim = claim,
                    Origin = origin,
                    IsEnglish = Languages.IsEnglish(language),
                    Tokens = tokens,
                    Keys = keys,
                    Features = [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)],
                    Denied = Polarity.DeniedIn(tokens, words, language),
                    Reading = StanceReader.Of(tokens, language, isOfCorrection),
                });
            }
        }

        return statements;
    }

    /// <summary>
    /// Leaves one statement for each thing that an origin says: the clean copy's sentence, with the verbatim spans of the other copies
    /// attached. What only a copy says is kept as a statement of the same origin.
    /// </summary>
    private static List<Statement> DropCopies(Story story, List<Statement> statements)
    {
        var byArticle = statements.ToLookup(statement => statement.Claim.Article);
        var heard = new List<Statement>();
        foreach (var origin in story.Origins)
        {
            var clean = byArticle[origin.Best].ToList();
            foreach (var copyId in origin.Articles.Skip(1))
            {
                var copy = byArticle[copyId].ToList();
                var sources = CopyAlignment.Align(clean, copy);
                for (var at = 0; at < copy.Count; at++)
                {
                    if (sources[at] < 0)
                    {
                        heard.Add(copy[at]);
                        continue;
                    }

                    var source = clean[sources[at]];
                    source.Rewordings.Add(copy[at].Claim);
                    if (CopyAlignment.Verbatim(source, copy[at]) is { } span)
                        source.Copies.Add(span);
                }
            }

            heard.AddRange(clean);
        }

        var order = story.Articles.Select((article, index) => (article.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return [.. heard.OrderBy(statement => order[statement.Claim.Article]).ThenBy(statement => statement.Claim.Sentence)];
    }
}
