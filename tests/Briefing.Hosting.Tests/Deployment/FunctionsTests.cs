using System.Reflection;
using System.Text.Json.Nodes;
using Briefing.Functions;
using Briefing.Hosting.Http;
using Briefing.Hosting.Stories;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Deployment;

/// <summary>The functions' names, bindings, connections and routes, held against the files that a host and a deployment read.</summary>
public sealed class FunctionsTests
{
    private static readonly IReadOnlyList<Trigger> Triggers =
    [
        .. from type in typeof(Articles).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from parameter in method.GetParameters()
           from attribute in parameter.GetCustomAttributes()
           where attribute is HttpTriggerAttribute or QueueTriggerAttribute or BlobTriggerAttribute or TimerTriggerAttribute
           select new Trigger(function.Name, parameter, attribute),
    ];

    [Fact]
    public void Every_function_has_a_name_of_its_own_and_one_trigger()
    {
        Assert.NotEmpty(Triggers);
        Assert.Equal(Triggers.Count, Triggers.Select(trigger => trigger.Function).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [SkippableFact]
    public void Every_queue_has_a_reader_and_so_has_its_poison_queue_and_all_are_deployed()
    {
        var read = Triggers.Select(trigger => trigger.Attribute).OfType<QueueTriggerAttribute>().Select(queue => queue.QueueName).Order().ToList();
        var wanted = QueueNames.All.SelectMany(name => new[] { name, name + QueueNames.PoisonSuffix }).Order().ToList();

        Assert.Equal(wanted, read);
        Assert.Equal(wanted, Bicep.Read().Lists["queues"].Order());
    }

    [SkippableFact]
    public void Every_container_is_deployed_and_the_blob_trigger_watches_one_of_them()
    {
        var deployed = Bicep.Read().Lists["containers"];
        var watched = Triggers.Select(trigger => trigger.Attribute).OfType<BlobTriggerAttribute>().Single().BlobPath;

        Assert.Equal(RecordNames.Containers.Append("deployments").Order(), deployed.Order());
        Assert.Equal(RecordNames.Articles + "{name}", watched);
        // A shorter name in a trigger takes the whole host down.
        Assert.All(deployed, name => Assert.True(name.Length >= 3, name));
    }

    [SkippableFact]
    public void Every_connection_is_set_on_a_developers_machine_and_in_the_deployment()
    {
        var connections = Triggers.Select(trigger => trigger.Attribute switch
        {
            QueueTriggerAttribute queue => queue.Connection,
            BlobTriggerAttribute blob => blob.Connection,
            _ => Storage.Connection,
        }).Distinct();
        var local = Read("local.settings.sample.json")["Values"]!.AsObject().Select(setting => setting.Key).ToList();
        var deployed = Bicep.Read().Settings;

        Assert.Equal([Storage.Connection], connections);
        Assert.Contains(Storage.Connection, local);
        foreach (var name in new[] { Storage.Connection, "AzureWebJobsStorage" })
        {
            Assert.Contains(name, local);
            Assert.Contains($"{name}__blobServiceUri", deployed);
            Assert.Contains($"{name}__queueServiceUri", deployed);
            Assert.Contains($"{name}__credential", deployed);
            Assert.Contains($"{name}__clientId", deployed);
        }
    }

    [SkippableFact]
    public void What_is_set_locally_is_set_in_the_deployment_too_under_the_same_name()
    {
        var deployed = Bicep.Read().Settings;
        var local = Read("local.settings.sample.json")["Values"]!.AsObject().Select(setting => setting.Key)
            .Except(["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage", Storage.Connection]);

        Assert.All(local, name => Assert.Contains(name, deployed));
    }

    [SkippableFact]
    public void The_polling_trigger_is_switched_off_where_events_take_its_place()
    {
        var polling = Triggers.Single(trigger => trigger.Attribute is BlobTriggerAttribute).Function;

        Assert.Contains($"AzureWebJobs.{polling}.Disabled", Bicep.Read().Settings);
    }

    [Fact]
    public async Task Every_route_of_the_api_has_a_function_and_everything_else_falls_to_one_that_takes_all()
    {
        using var folder = new TemporaryFolder();
        var store = Storage.OnFiles(folder.Path, TimeProvider.System).Blobs;
        using var shelf = new StoryShelf(store, TimeProvider.System);
        await using var site = Site.Open(store, shelf, TimeProvider.System, new SiteOptions(), NullLoggerFactory.Instance);
        var exact = Triggers.Where(trigger => trigger.Attribute is HttpTriggerAttribute { Route: not "{*path}" })
            .Select(trigger => (trigger.Function, Http: (HttpTriggerAttribute)trigger.Attribute))
            .ToList();

        var described = site.Routes.Where(route => route.Operation is not null).Select(route => $"{route.Method} {route.Path}").Order();
        Assert.Equal(described, exact.Select(function => $"{function.Http.Methods![0].ToUpperInvariant()} /{function.Http.Route}").Order());
        Assert.Equal("", Read("host.json")["extensions"]!["http"]!["routePrefix"]!.GetValue<string>());
        Assert.Single(Triggers, trigger => trigger.Attribute is HttpTriggerAttribute { Route: "{*path}" });
        Assert.All(Triggers.Where(trigger => trigger.Attribute is HttpTriggerAttribute), trigger =>
        {
            Assert.Equal(typeof(HttpRequest), trigger.Parameter.ParameterType);
            // The site asks for keys itself, in a header only.
            Assert.Equal(AuthorizationLevel.Anonymous, ((HttpTriggerAttribute)trigger.Attribute).AuthLevel);
        });
    }

    [Fact]
    public void Queues_are_tried_as_often_as_the_port_says_and_never_again_at_once()
    {
        var queues = Read("host.json")["extensions"]!["queues"]!;

        Assert.Equal(IWorkQueue.MostTries, queues["maxDequeueCount"]!.GetValue<int>());
        Assert.True(TimeSpan.Parse(queues["visibilityTimeout"]!.GetValue<string>(), null) >= TimeSpan.FromSeconds(10));
        Assert.Equal("base64", queues["messageEncoding"]!.GetValue<string>());
    }

    [Fact]
    public void Every_alert_watches_for_words_that_are_logged_or_for_a_function_that_there_is()
    {
        var monitoring = File.ReadAllText(Repository.PathOf("infra", "modules", "monitoring.bicep"));
        var watched = monitoring.Split("startswith \"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]).ToList();
        var counted = monitoring.Split("Name == \"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]).ToList();
        var errors = typeof(Newsroom).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .Where(log => log?.Level == LogLevel.Error)
            .Select(log => log!.Message)
            .ToList();

        Assert.NotEmpty(watched);
        Assert.All(watched, words => Assert.Contains(errors, message => message.StartsWith(words, StringComparison.Ordinal)));
        Assert.NotEmpty(counted);
        Assert.All(counted, name => Assert.Contains(Triggers, trigger => trigger.Function == name));
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.PathOf(file)))!;

    private sealed record Trigger(string Function, ParameterInfo Parameter, Attribute Attribute);
}
