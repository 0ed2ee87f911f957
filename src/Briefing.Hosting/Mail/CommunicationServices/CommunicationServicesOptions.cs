using Azure.Core;

namespace Briefing.Hosting.Mail.CommunicationServices;

/// <summary>An Azure Communication Services resource, and how to be let in.</summary>
public sealed record CommunicationServicesOptions
{
    /// <summary>As the portal shows it: <c>https://NAME.communication.azure.com</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The resource's access key in base64, or null to be let in by <see cref="Identity"/>.</summary>
    public string? AccessKey { get; init; }

    public TokenCredential? Identity { get; init; }

    /// <summary>How long to ask what became of an accepted mail; past it, the service's word that it took it must do.</summary>
    public TimeSpan FollowFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for each answer.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(60);
}
