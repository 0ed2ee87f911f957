using Briefing.Merging;

namespace Briefing.Core.Tests.Summarising.Citing;

/// <summary>The pairs of paraphrases.txt.</summary>
internal static class Paraphrases
{
    public static IEnumerable<(Claim Source, string Paraphrase)> Written()
    {
        Claim? source = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Summarising", "Citing", "paraphrases.txt")))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
                yield return (source!, line[2..]);
            else if (line.Length > 0 && line[0] != '#')
                source = ClaimOf(line);
        }
    }

    public static Claim ClaimOf(string sentence) => Assert.Single(ClaimReader.Read(new Article
    {
        Id = "a",
        Name = "a.txt",
        Text = sentence,
        Language = "en",
        Published = new DateTimeOffset(2026, 5, 14, 9, 0, 0, TimeSpan.Zero),
        Sentences = [new Sentence(0, sentence.Length, 0)],
    }));
}
