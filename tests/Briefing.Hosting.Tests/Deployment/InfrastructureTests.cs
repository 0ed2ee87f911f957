using System.Collections.Immutable;
using System.Text.Json;

namespace Briefing.Hosting.Tests.Deployment;

/// <summary>What the files of a deployment say of each other. A compiler of Bicep is not to be had offline; a parser of it is.</summary>
public sealed class InfrastructureTests
{
    [SkippableFact]
    public void The_bicep_files_parse_and_every_name_module_parameter_and_output_in_them_exists()
    {
        Assert.Empty(Bicep.Read().Problems);
    }

    [SkippableFact]
    public void The_linter_sees_a_wrong_name_a_missing_parameter_and_a_syntax_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.bicep", "param size int\nparam unused string\noutput id string = 'x'\nvar n = size\noutput n int = n\n");
        folder.Write("main.bicep", "module part 'part.bicep' = {\n  params: { sise: missing }\n}\noutput o string = part.outputs.nothing\nvar broken = {{\n");

        var problems = string.Join('\n', Bicep.Read(folder["main.bicep"]).Problems);

        Assert.Contains("nothing declares missing", problems);
        Assert.Contains("has no parameter sise", problems);
        Assert.Contains("needs the parameter size", problems);
        Assert.Contains("has no output nothing", problems);
        Assert.Contains("nobody uses unused", problems);
        Assert.Contains("syntax", problems);
    }

    [Fact]
    public void No_template_asks_for_a_key_or_lets_one_in()
    {
        var texts = Directory.GetFiles(Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        Assert.Contains(texts, text => text.Contains("allowSharedKeyAccess: false", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("disableLocalAuth: true", StringComparison.Ordinal));
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("listKeys", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("AccountKey", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@secure", text, StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public void There_is_one_deployment_of_everything_the_readme_promises()
    {
        var types = Bicep.Read().Resources.Select(type => type.Split('@')[0]).ToHashSet();

        string[] promised =
            [
                "Microsoft.Web/serverfarms", "Microsoft.Web/sites", "Microsoft.Storage/storageAccounts",
                "Microsoft.Storage/storageAccounts/blobServices/containers", "Microsoft.Storage/storageAccounts/queueServices/queues",
                "Microsoft.EventGrid/systemTopics", "Microsoft.EventGrid/systemTopics/eventSubscriptions", "Microsoft.Insights/components",
                "Microsoft.Insights/scheduledQueryRules", "Microsoft.ManagedIdentity/userAssignedIdentities",
                "Microsoft.Authorization/roleAssignments", "Microsoft.CognitiveServices/accounts/deployments", "Microsoft.Communication/communicationServices",
            ];
        Assert.Empty(promised.Except(types));
    }

    [Fact]
    public void The_deployment_workflow_publishes_with_the_real_packages()
    {
        var workflow = File.ReadAllText(Repository.PathOf(".github", "workflows", "deploy.yml"));

        Assert.Contains("UseStandIns: \"false\"", workflow);
        Assert.DoesNotContain("secrets.", workflow);
    }
}

/// <param name="Lists">The variables that are lists of strings.</param>
internal sealed record Bicep(
    ImmutableArray<string> Problems,
    ImmutableArray<string> Resources,
    ImmutableDictionary<string, ImmutableArray<string>> Lists,
    ImmutableArray<string> Settings)
{
    public static Bicep Read() => Read(Repository.PathOf("infra", "main.bicep"));

    public static Bicep Read(string main)
    {
        var (exitCode, output) = Tools.Node("bicep.mjs", main);
        Assert.True(exitCode == 0, output);
        return JsonSerializer.Deserialize<Bicep>(output, JsonSerializerOptions.Web)!;
    }
}
