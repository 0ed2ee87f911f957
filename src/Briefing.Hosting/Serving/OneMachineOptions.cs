using System.Net;
using Briefing.Hosting.Http;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Modelling;
using Briefing.Hosting.Storing;

namespace Briefing.Hosting.Serving;

/// <summary>What the one-machine host is started with.</summary>
public sealed record OneMachineOptions
{
    /// <summary>Records and queues. On Azure the queues are those of the functions, which may run beside it.</summary>
    public required Storage Storage { get; init; }

    /// <summary>The folder whose files are the store's uploads, to be watched; null where the store is elsewhere and is looked through instead.</summary>
    public string? Uploads { get; init; }

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    public SiteOptions Site { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Phrases the stories; null tells them in the sources' own words.</summary>
    public ModelOptions? Model { get; init; }

    /// <summary>How mail is sent; null sends none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The folder for mails where neither a service nor a server takes them.</summary>
    public string Outbox { get; init; } = "outbox";

    /// <summary>Told in sentences what is being done.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
