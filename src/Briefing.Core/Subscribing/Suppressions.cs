using System.Globalization;
using System.Text;
using Briefing.Storing;

namespace Briefing.Subscribing;

public enum SuppressionReason
{
    /// <summary>A server said for good that the address takes no mail.</summary>
    Bounced,

    /// <summary>The reader told their provider that our mail is unwanted.</summary>
    Complained,

    /// <summary>The operator said so.</summary>
    Ordered,
}

/// <summary>Addresses that get no mail whatever anybody asks for: <c>suppressed/{hash}</c>. The addresses themselves are not stored.</summary>
public sealed class Suppressions(IBlobStore store, AddressHash hash)
{
    public async Task<bool> HasAsync(EmailAddress address, CancellationToken cancellation = default) =>
        await store.ReadAsync(NameOf(address), cancellation: cancellation) is not null;

    /// <summary>The reason, and since when; null where mail may be sent.</summary>
    public async Task<string?> WhyAsync(EmailAddress address, CancellationToken cancellation = default) =>
        await store.ReadAsync(NameOf(address), cancellation: cancellation) is { } stored ? Encoding.ASCII.GetString(stored.Content.Span) : null;

    /// <summary>The first reason stays.</summary>
    public Task AddAsync(EmailAddress address, SuppressionReason reason, DateTimeOffset now, CancellationToken cancellation = default) =>
        store.WriteAsync(NameOf(address), Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reason} {now:O}")), WriteCondition.Absent, cancellation);

    /// <summary>For an operator who knows that the address works again, or that its reader wants the mail after all.</summary>
    /// <returns>False where it was not suppressed.</returns>
    public Task<bool> LiftAsync(EmailAddress address, CancellationToken cancellation = default) => store.DeleteAsync(NameOf(address), null, cancellation);

    private string NameOf(EmailAddress address) => $"suppressed/{hash.Suppression(address)}";
}
