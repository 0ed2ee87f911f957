using System.Security.Cryptography.X509Certificates;

namespace Briefing.Hosting.Mail.Smtp;

public enum SmtpSecurity
{
    /// <summary>Begins in the clear and goes on in TLS (RFC 3207), usually at port 587. A server that does not offer it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314), usually at port 465.</summary>
    Tls,

    /// <summary>In the clear, for a server on the same machine. Passwords are never sent this way.</summary>
    None,
}

/// <summary>Which server, and how to speak to it.</summary>
public sealed record SmtpOptions
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Certificates of authorities to trust in the place of the machine's; null trusts the machine's.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>Most connections at a time.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>After so many messages a connection is given up: servers limit it too, and less politely.</summary>
    public int MessagesPerConnection { get; init; } = 100;

    /// <summary>A connection that rested for longer is given up.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for each answer but the last.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for the answer to a whole message (RFC 5321, section 4.5.3.2.6, asks for ten minutes).</summary>
    public TimeSpan TakeWithin { get; init; } = TimeSpan.FromMinutes(10);
}
