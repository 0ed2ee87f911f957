using Briefing.Hosting.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

public sealed class ModelSettingsTests
{
    private const string Local = "http://localhost:11434/v1/";
    private const string Azure = "https://news.openai.azure.com/openai/v1/";

    [Fact]
    public void Nothing_set_is_no_model_and_no_fault()
    {
        var settings = Read();

        Assert.Null(settings.Options);
        Assert.Empty(settings.Faults);
    }

    [Theory]
    [InlineData(Local, null)]
    [InlineData(Local, "key")]
    [InlineData("http://models.lan:8000/v1", null)]
    [InlineData("https://api.openai.com/v1", "key")]
    [InlineData(Azure, null)]
    [InlineData("https://news.openai.azure.com/openai/v1", "key")]
    [InlineData("https://news.services.ai.azure.com/openai/v1/", null)]
    public void An_address_and_a_name_are_enough_where_the_server_asks_for_no_key(string endpoint, string? key)
    {
        var settings = Read(("Endpoint", endpoint), ("Name", "trial"), ("ApiKey", key));

        Assert.Empty(settings.Faults);
        Assert.Equal((new Uri(endpoint), "trial", key), (settings.Options!.Endpoint, settings.Options.Name, settings.Options.ApiKey));
    }

    [Theory]
    [InlineData("Endpoint", null, "Endpoint is not an address")]
    [InlineData("Endpoint", "ftp://models.example", "Endpoint is not an address")]
    [InlineData("Endpoint", "https://me:secret@models.example/v1", "holds a user name or password")]
    [InlineData("Endpoint", "https://models.example/v1?api-version=1", "ends in a query")]
    [InlineData("Endpoint", "http://models.example/v1", "in the clear")]
    [InlineData("Endpoint", "https://news.openai.azure.com/", "Write https://news.openai.azure.com/openai/v1/")]
    [InlineData("Name", "  ", "Name is not set")]
    [InlineData("ApiKey", "two\nlines", "ApiKey holds a character that no key has")]
    [InlineData("CallSeconds", "0", "CallSeconds is not a whole number from 1 to 3600")]
    [InlineData("Tries", "many", "Tries is not a whole number from 1 to 10")]
    [InlineData("TokensPerDay", "-1", "TokensPerDay is not a whole number from 0")]
    [InlineData("InputPrice", "1e9", "InputPrice is not an amount")]
    [InlineData("MoneyPerDay", "2.50", "need prices")]
    public void Each_fault_is_a_sentence_that_names_the_setting(string name, string? value, string says)
    {
        var settings = Read(("Endpoint", "https://models.example/v1"), ("Name", "trial"), ("ApiKey", "key"), (name, value));

        Assert.Null(settings.Options);
        Assert.Contains(settings.Faults, fault => fault.StartsWith("Briefing__Model__", StringComparison.Ordinal) && fault.Contains(says, StringComparison.Ordinal));
        Assert.DoesNotContain(settings.Faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void OpenAI_itself_asks_for_a_key() =>
        Assert.Contains("api.openai.com asks for one", Assert.Single(Read(("Endpoint", "https://api.openai.com/v1"), ("Name", "trial")).Faults), StringComparison.Ordinal);

    [Fact]
    public void Limits_are_what_they_are_set_to()
    {
        var options = Read(
            ("Endpoint", Local), ("Name", "trial"), ("CallSeconds", "5"), ("RunSeconds", "50"), ("Concurrency", "2"), ("InputPrice", "2.5"), ("OutputPrice", "10"),
            ("TokensPerRun", "1000"), ("TokensPerDay", "2000"), ("MoneyPerRun", "0.5"), ("MoneyPerDay", "1.5")).Options!;

        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(50), 2), (options.CallDeadline, options.RunDeadline, options.Concurrency));
        Assert.Equal((new Tariff(2.5m, 10), new SpendingCap(1000, 0.5m), new SpendingCap(2000, 1.5m)), (options.Tariff, options.RunCap, options.DayCap));
    }

    [Fact]
    public void A_key_is_not_printed_with_the_options() =>
        Assert.DoesNotContain("k3y", Read(("Endpoint", Azure), ("Name", "trial"), ("ApiKey", "k3y")).Options!.ToString(), StringComparison.Ordinal);

    private static ModelSettings Read(params (string Name, string? Value)[] settings) =>
        ModelSettings.Read(name => settings.LastOrDefault(setting => setting.Name == name).Value);
}
