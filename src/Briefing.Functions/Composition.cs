using Briefing.Hosting;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Http;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Modelling;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Briefing.Functions;

internal static partial class Composition
{
    /// <summary>What the functions call, each once per instance, over the storage account that the settings name.</summary>
    public static IServiceCollection AddBriefing(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(provider => Storage.OnAzure(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => provider.GetRequiredService<Storage>().Blobs)
        .AddSingleton(provider => new Newsroom(
            provider.GetRequiredService<Storage>().Blobs,
            provider.GetRequiredService<Storage>().Queue(QueueNames.StoryWork),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            Model(provider)))
        .AddSingleton(provider => provider.GetRequiredService<Newsroom>().Shelf)
        .AddSingleton<BriefDesk>()
        .AddSingleton(Mail)
        .AddSingleton(provider => Site.Open(
            provider.GetRequiredService<Storage>().Blobs,
            provider.GetRequiredService<Newsroom>().Shelf,
            provider.GetRequiredService<TimeProvider>(),
            SiteOptions(provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<PostOffice>().Routes));

    /// <summary>The platform sets these names itself: WEBSITE_SITE_NAME wherever it hosts, WEBSITE_AUTH_ENABLED where it checks identities.</summary>
    internal static SiteOptions SiteOptions(IConfiguration settings) => new()
    {
        IsBehindAppService = !string.IsNullOrEmpty(settings["WEBSITE_SITE_NAME"]),
        HasAppServiceAuthentication = string.Equals(settings["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Opened once per instance, while its services are put together; nothing else waits for it.</summary>
    private static PostOffice Mail(IServiceProvider provider)
    {
        var configuration = provider.GetRequiredService<IConfiguration>();
        var section = configuration.GetSection("Briefing:Mail");
        var (settings, faults) = MailSettings.Read(name => section[name]);
        var logs = provider.GetRequiredService<ILoggerFactory>();
        foreach (var fault in faults)
            LogMailFault(logs.CreateLogger(typeof(Composition)), fault);
        var storage = provider.GetRequiredService<Storage>();
        var outbox = Path.Combine(Path.GetTempPath(), "briefing-outbox");
        var room = settings?.OpenAsync(storage, outbox, Storage.Credential(configuration), provider.GetRequiredService<TimeProvider>(), logs).GetAwaiter().GetResult();
        return new PostOffice(storage.Blobs, room);
    }

    [LoggerMessage(EventName = "MailSettings", Level = LogLevel.Error, Message = "No mail is sent: {Fault}")]
    private static partial void LogMailFault(ILogger log, string fault);

    /// <summary>A model that is set wrongly costs the phrasing and not the stories; the log says what to set.</summary>
    private static ModelOptions? Model(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IConfiguration>().GetSection("Briefing:Model");
        var (options, faults) = ModelSettings.Read(name => settings[name]);
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Composition));
        foreach (var fault in faults)
            LogModelFault(log, fault);
        return options;
    }

    [LoggerMessage(EventName = "ModelSettings", Level = LogLevel.Error, Message = "No language model is used: {Fault}")]
    private static partial void LogModelFault(ILogger log, string fault);
}
