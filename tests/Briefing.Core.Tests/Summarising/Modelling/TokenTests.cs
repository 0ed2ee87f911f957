using System.Text;
using System.Text.Json.Nodes;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;
using Xunit.Abstractions;

namespace Briefing.Core.Tests.Summarising.Modelling;

public sealed class TokenTests(ITestOutputHelper output)
{
    private const int Subscribers = 1000;

    [SkippableFact]
    public async Task A_week_of_briefs_for_a_thousand_subscribers_sends_each_article_about_once()
    {
        var articles = File.ReadLines(DevelopmentData.Require("dev/wikinews.jsonl")).Select((line, number) => (Upload: new RawArticle($"{number}.json", Encoding.UTF8.GetBytes(line)), Tokens: JsonNode.Parse(line)!["text"]!.GetValue<string>().Length / 4)).Take(84).ToList();
        using var model = new RememberingModel(new HonestModel());
        var sentences = 0;
        var editions = new Dictionary<(int Day, int Words), WrittenBrief>();
        for (var subscriber = 0; subscriber < 7 * Subscribers; subscriber++)
        {
            // Twelve articles a day; a brief tells of the last two days. Subscribers choose between two lengths.
            var (day, words) = (subscriber / Subscribers, 70 + 40 * (subscriber % 2));
            if (editions.ContainsKey((day, words)))
                continue;

            var uploads = articles.Skip(Math.Max(0, day - 1) * 12).Take(day == 0 ? 12 : 24).Select(article => article.Upload).ToList();
            editions[(day, words)] = await BriefPipeline.RunAsync(uploads, SampleArticles.Options with { Words = words }, model);
            sentences += editions[(day, words)].Model.Sentences;
        }

        var perToken = (double)model.Inner.TokensSent / articles.Sum(article => article.Tokens);
        output.WriteLine($"{model.Inner.TokensSent} tokens sent in {model.Inner.Requests.Count} calls for {articles.Sum(article => article.Tokens)} article tokens: {perToken:0.000}; {sentences} sentences of the model printed in {editions.Count} briefs");
        Assert.InRange(perToken, 0.2, 1.15);
        Assert.InRange(sentences, 300, int.MaxValue);
        Assert.InRange(editions.Values.Sum(edition => edition.Brief.Receipt.CacheHits), 1, int.MaxValue);
    }

    [Fact]
    public async Task A_second_run_on_the_same_input_asks_the_same()
    {
        using var model = new RememberingModel(new HonestModel());
        var first = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, model);
        var asked = model.Inner.Requests.Count;

        var second = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, model);

        Assert.Equal(asked, model.Inner.Requests.Count);
        Assert.Equal((0, 0L), (second.Brief.Receipt.ModelCalls, second.Brief.Receipt.PromptTokens));
        Assert.Equal(first.Brief.Receipt.ModelCalls, second.Brief.Receipt.CacheHits);
        Ledgers.AssertEqual(first.Brief, second.Brief);
    }

    /// <summary>Gives the answer that it had for the same request.</summary>
    private sealed class RememberingModel(TestModel inner) : DelegatingChatClient(inner)
    {
        private readonly Dictionary<string, string> _answers = [];

        public TestModel Inner { get; } = inner;

        public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var sent = messages.ToList();
            var key = string.Join('\n', sent.Select(message => message.Text));
            lock (_answers)
            {
                if (_answers.TryGetValue(key, out var known))
                    return new ChatResponse(new ChatMessage(ChatRole.Assistant, known)) { AdditionalProperties = new() { [ModelAnswer.FromCache] = true } };
            }

            var response = await base.GetResponseAsync(sent, options, cancellationToken);
            lock (_answers)
                _answers[key] = response.Text;

            return response;
        }
    }
}
