using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Authentication;
using Briefing.Delivering;

namespace Briefing.Hosting.Mail.Smtp;

/// <summary>Hands mail to an SMTP server, over a few connections that are kept.</summary>
public sealed class SmtpSender(SmtpOptions options, Func<MailMessage, byte[]> write, TimeProvider clock) : IMailSender, IAsyncDisposable
{
    private readonly ConcurrentBag<SmtpConnection> _resting = [];
    private readonly SemaphoreSlim _free = new(options.Connections);

    public async Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default)
    {
        if (DotStuffing.Stuff(write(message)) is not { } content)
            return new SendOutcome.RefusedForGood("The message has a line that does not end in CRLF; that is a fault of ours.", ConcernsAddress: false);

        await _free.WaitAsync(cancellation);
        try
        {
            return await SendAsync(message, content, cancellation);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new SendOutcome.RefusedForNow($"There is no way to the mail server {options.Host} now: {failure.Message}");
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>SMTP knows no question about yesterday's messages.</summary>
    public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default) => Task.FromResult<SendOutcome?>(null);

    public async ValueTask DisposeAsync()
    {
        while (_resting.TryTake(out var connection))
            await connection.DisposeAsync();
        _free.Dispose();
    }

    private async Task<SendOutcome> SendAsync(MailMessage message, byte[] content, CancellationToken cancellation)
    {
        if (await RestedAsync() is { } rested)
        {
            try
            {
                return await SendAsync(rested, message, content, cancellation);
            }
            catch (IOException)
            {
                // The server closed it while it rested. It never had this message, so a new connection is no second try.
            }
        }

        return await SendAsync(await SmtpConnection.OpenAsync(options, cancellation), message, content, cancellation);
    }

    private async Task<SendOutcome> SendAsync(SmtpConnection connection, MailMessage message, byte[] content, CancellationToken cancellation)
    {
        try
        {
            return await connection.SendAsync(message.ReturnPath ?? message.From.Address, message.To, content, cancellation);
        }
        finally
        {
            if (connection.IsUsable && connection.Messages < options.MessagesPerConnection)
            {
                connection.RestingSince = clock.GetTimestamp();
                _resting.Add(connection);
            }
            else
            {
                await connection.DisposeAsync();
            }
        }
    }

    private async Task<SmtpConnection?> RestedAsync()
    {
        while (_resting.TryTake(out var connection))
        {
            if (clock.GetElapsedTime(connection.RestingSince) <= options.LongestRest)
                return connection;
            await connection.DisposeAsync();
        }

        return null;
    }
}
