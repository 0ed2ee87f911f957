using System.Globalization;
using System.Text;
using Briefing.Delivering;

namespace Briefing.Hosting.Mail.Smtp;

/// <summary>A greeted server, secured and logged in to as the options ask, that takes one message after another.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private readonly SmtpChannel _channel;
    private readonly SmtpOptions _options;
    private IReadOnlySet<string> _extensions = new HashSet<string>();
    private string _authentication = "";

    private SmtpConnection(SmtpChannel channel, SmtpOptions options) => (_channel, _options) = (channel, options);

    /// <summary>How many messages it was given.</summary>
    public int Messages { get; private set; }

    /// <summary>True where the next message may go the same way.</summary>
    public bool IsUsable { get; private set; } = true;

    public long RestingSince { get; set; }

    /// <exception cref="IOException">There is no connection, or the server will not have us.</exception>
    public static async Task<SmtpConnection> OpenAsync(SmtpOptions options, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.AnswerWithin);
        var channel = await SmtpChannel.ConnectAsync(options.Host, options.Port, patience.Token);
        var connection = new SmtpConnection(channel, options);
        try
        {
            await connection.BeginAsync(patience.Token);
            return connection;
        }
        catch
        {
            await channel.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands one message over. The stage at which it stops tells what is known: only behind the final dot can it be in doubt.</summary>
    /// <param name="content">Dot-stuffed, without the final dot.</param>
    /// <exception cref="IOException">The connection broke before the server had the message.</exception>
    public async Task<SendOutcome> SendAsync(EmailAddress from, EmailAddress to, byte[] content, CancellationToken cancellation)
    {
        Messages++;
        var isForeign = to.NeedsSmtpUtf8 || from.NeedsSmtpUtf8;
        if (isForeign && !_extensions.Contains("SMTPUTF8"))
            return new SendOutcome.RefusedForGood("The mail server does not speak SMTPUTF8, which this address needs.", ConcernsAddress: false);

        IsUsable = false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_options.AnswerWithin);
        var refusal = _extensions.Contains("PIPELINING")
            ? await OfferAtOnceAsync(MailCommand(from, content.Length, isForeign), $"RCPT TO:<{to}>", patience.Token)
            : await OfferStepwiseAsync(MailCommand(from, content.Length, isForeign), $"RCPT TO:<{to}>", patience.Token);
        if (refusal is not null)
            return refusal;

        await _channel.WriteAsync(content, patience.Token);
        return await FinishAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (IsUsable)
                await _channel.WriteAsync(CancellationToken.None, "QUIT");
        }
        catch (IOException)
        {
            // The server was faster.
        }
        finally
        {
            await _channel.DisposeAsync();
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (_options.Security == SmtpSecurity.Tls)
            await _channel.SecureAsync(_options.Host, _options.Authorities, cancellation);
        Demand(await _channel.ReadAsync(cancellation));
        await GreetAsync(cancellation);
        if (_options.Security == SmtpSecurity.StartTls)
        {
            if (!_extensions.Contains("STARTTLS"))
                throw new SmtpRefusedException($"The mail server {_options.Host} does not offer STARTTLS, and nothing is sent to it in the clear.");
            Demand(await AskAsync("STARTTLS", cancellation));
            await _channel.SecureAsync(_options.Host, _options.Authorities, cancellation);

            // What was said in the clear does not count (RFC 3207, section 4.2).
            await GreetAsync(cancellation);
        }

        if (_options.User is { Length: > 0 } user)
            await LogInAsync(user, _options.Password ?? "", cancellation);
    }

    private async Task GreetAsync(CancellationToken cancellation)
    {
        var reply = await AskAsync($"EHLO {_channel.LocalName}", cancellation);
        Demand(reply);
        _extensions = reply.Lines.Skip(1).Select(line => line.Split(' ')[0].ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        _authentication = reply.Lines.FirstOrDefault(line => line.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant() ?? "";
    }

    private async Task LogInAsync(string user, string password, CancellationToken cancellation)
    {
        if (!_channel.IsSecure)
            throw new SmtpRefusedException("A password is not sent in the clear. Set the mail server's security to StartTls or Tls.");

        if (_authentication.Split(' ').Contains("PLAIN"))
        {
            Demand(await AskAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", cancellation));
        }
        else if (_authentication.Split(' ').Contains("LOGIN"))
        {
            Demand(await AskAsync("AUTH LOGIN", cancellation), isGoOn: true);
            Demand(await AskAsync(Base64(user), cancellation), isGoOn: true);
            Demand(await AskAsync(Base64(password), cancellation));
        }
        else
        {
            throw new SmtpRefusedException($"The mail server {_options.Host} offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    private string MailCommand(EmailAddress from, int size, bool isForeign)
    {
        var command = new StringBuilder($"MAIL FROM:<{from}>");
        if (_extensions.Contains("SIZE"))
            command.Append(CultureInfo.InvariantCulture, $" SIZE={size}");
        if (isForeign)
            command.Append(_extensions.Contains("8BITMIME") ? " BODY=8BITMIME SMTPUTF8" : " SMTPUTF8");
        return command.ToString();
    }

    /// <summary>Three commands in one go (RFC 2920), three answers; null where the server waits for the message.</summary>
    private async Task<SendOutcome?> OfferAtOnceAsync(string mail, string recipient, CancellationToken cancellation)
    {
        await _channel.WriteAsync(cancellation, mail, recipient, "DATA");
        var mailReply = await _channel.ReadAsync(cancellation);
        var recipientReply = await _channel.ReadAsync(cancellation);
        var dataReply = await _channel.ReadAsync(cancellation);
        var refusal = Refusal(mailReply, recipientReply, dataReply);
        if (refusal is not null && dataReply.IsGoOn)
        {
            // It waits for a message to nobody; an empty one ends that.
            await _channel.WriteAsync(cancellation, ".");
            await _channel.ReadAsync(cancellation);
        }

        return refusal is null ? null : await ClearAsync(refusal, IsFarewell(mailReply, recipientReply, dataReply), cancellation);
    }

    private async Task<SendOutcome?> OfferStepwiseAsync(string mail, string recipient, CancellationToken cancellation)
    {
        var mailReply = await AskAsync(mail, cancellation);
        var recipientReply = mailReply.IsPositive ? await AskAsync(recipient, cancellation) : mailReply;
        var dataReply = mailReply.IsPositive && recipientReply.IsPositive ? await AskAsync("DATA", cancellation) : recipientReply;
        return Refusal(mailReply, recipientReply, dataReply) is { } refusal
            ? await ClearAsync(refusal, IsFarewell(mailReply, recipientReply, dataReply), cancellation)
            : null;
    }

    /// <summary>Makes the connection fit for the next message. Where that fails the refusal stands all the same.</summary>
    private async Task<SendOutcome> ClearAsync(SendOutcome refusal, bool isFarewell, CancellationToken cancellation)
    {
        try
        {
            IsUsable = !isFarewell && (await AskAsync("RSET", cancellation)).IsPositive;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            IsUsable = false;
        }

        return refusal;
    }

    private static SendOutcome? Refusal(SmtpReply mail, SmtpReply recipient, SmtpReply data) =>
        !mail.IsPositive ? mail.Refusal(isOfRecipient: false)
        : !recipient.IsPositive ? recipient.Refusal(isOfRecipient: true)
        : !data.IsGoOn ? data.Refusal(isOfRecipient: false)
        : null;

    private static bool IsFarewell(params ReadOnlySpan<SmtpReply> replies)
    {
        foreach (var reply in replies)
        {
            if (reply.Code == 421)
                return true;
        }

        return false;
    }

    private async Task<SendOutcome> FinishAsync()
    {
        using var patience = new CancellationTokenSource(_options.TakeWithin);
        try
        {
            await _channel.WriteAsync(patience.Token, ".");
            var reply = await _channel.ReadAsync(patience.Token);
            if (!reply.IsPositive && reply.Code is not (>= 400 and < 600))
                return new SendOutcome.Unanswered($"The mail server's answer to the message means nothing: {reply.Text}");

            IsUsable = !IsFarewell(reply);
            return reply.IsPositive ? new SendOutcome.Accepted(reply.Text) : reply.Refusal(isOfRecipient: false);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return new SendOutcome.Unanswered($"The message was handed over, and the mail server's answer did not come: {failure.Message}");
        }
    }

    private async Task<SmtpReply> AskAsync(string command, CancellationToken cancellation)
    {
        await _channel.WriteAsync(cancellation, command);
        return await _channel.ReadAsync(cancellation);
    }

    private static void Demand(SmtpReply reply, bool isGoOn = false)
    {
        if (isGoOn ? !reply.IsGoOn : !reply.IsPositive)
            throw new SmtpRefusedException($"The mail server answered: {reply.Text}");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
