using System.Net;
using System.Net.Sockets;
using System.Text;
using Briefing.Delivering;
using Briefing.Hosting.Mail.Smtp;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>Servers that break off, at each stage at which one can: only behind the final dot may the message be somewhere.</summary>
public sealed class BrokenServerTests
{
    [Theory]
    [InlineData("connect")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task Before_the_message_was_handed_over_a_broken_connection_is_a_refusal_for_now(string breaksAt) =>
        Assert.IsType<SendOutcome.RefusedForNow>(await SendAsync(line => line == breaksAt || line.StartsWith(breaksAt + " ", StringComparison.Ordinal) ? null : Polite(line)));

    [Fact]
    public async Task Behind_the_final_dot_it_is_uncertain() =>
        Assert.IsType<SendOutcome.Unanswered>(await SendAsync(line => line == "." ? null : Polite(line)));

    [Theory]
    [InlineData("hello\r\n")]
    [InlineData("99\r\n")]
    [InlineData("354 what?\r\n")]
    [InlineData("100 well\r\n")]
    public async Task An_answer_to_the_message_that_means_nothing_leaves_it_uncertain(string answer) =>
        Assert.IsType<SendOutcome.Unanswered>(await SendAsync(line => line == "." ? answer : Polite(line)));

    [Theory]
    [InlineData("554 5.7.1 spam\r\n", false)]
    [InlineData("550 5.1.1 nobody\r\n", true)]
    [InlineData("552 5.2.2 full\r\n", false)]
    public async Task A_refusal_of_the_message_tells_whether_the_address_is_to_blame(string answer, bool concernsAddress) =>
        Assert.Equal(concernsAddress, Assert.IsType<SendOutcome.RefusedForGood>(await SendAsync(line => line == "." ? answer : Polite(line))).ConcernsAddress);

    [Fact]
    public async Task A_policy_refusal_of_the_recipient_is_not_the_addresss_fault() =>
        Assert.False(Assert.IsType<SendOutcome.RefusedForGood>(await SendAsync(line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.7.1 relaying denied\r\n" : Polite(line))).ConcernsAddress);

    [Fact]
    public async Task A_server_that_says_more_than_starttls_before_tls_begins_is_not_believed()
    {
        var outcome = await SendAsync(line => line switch
        {
            "STARTTLS" => "220 go\r\n250 injected\r\n",
            _ => Polite(line).Replace("250 SIZE", "250-SIZE 1000000\r\n250 STARTTLS", StringComparison.Ordinal),
        }, SmtpSecurity.StartTls);
        Assert.Contains("between agreeing to TLS", Assert.IsType<SendOutcome.RefusedForNow>(outcome).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing_in_the_clear() =>
        Assert.Contains("does not offer STARTTLS", Assert.IsType<SendOutcome.RefusedForNow>(await SendAsync(Polite, SmtpSecurity.StartTls)).Answer, StringComparison.Ordinal);

    [Fact]
    public async Task An_endless_answer_is_cut_off() =>
        Assert.IsType<SendOutcome.RefusedForNow>(await SendAsync(line => line.StartsWith("EHLO", StringComparison.Ordinal) ? new string('x', 100_000) : Polite(line)));

    [Fact]
    public async Task A_closed_resting_connection_costs_no_mail()
    {
        var mails = 0;
        using var server = new ScriptedServer(line => line == "." && ++mails % 2 == 1 ? "250 taken, goodbye\r\n\0" : Polite(line));
        await using var sender = new SmtpSender(server.Options(SmtpSecurity.None), MimeWriter.Write, TimeProvider.System);
        for (var number = 0; number < 6; number++)
            Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SampleMail.To("ann@example.org", $"{number}")));
    }

    [Theory]
    [InlineData("one\r\ntwo\r\n", "one\r\ntwo\r\n")]
    [InlineData(".\r\n..\r\nx", "..\r\n...\r\nx\r\n")]
    [InlineData("bare\nline", null)]
    [InlineData("bare\rline", null)]
    [InlineData("a\r\n.\n\r\n", null)]
    public void Dots_are_stuffed_and_bare_line_ends_refused(string message, string? expected) =>
        Assert.Equal(expected, DotStuffing.Stuff(Encoding.ASCII.GetBytes(message)) is { } stuffed ? Encoding.ASCII.GetString(stuffed) : null);

    private static string Polite(string line) => line.Split(' ')[0] switch
    {
        "connect" => "220 here\r\n",
        "EHLO" => "250-here\r\n250 SIZE 1000000\r\n",
        "DATA" => "354 go on\r\n",
        _ => "250 well\r\n",
    };

    private static async Task<SendOutcome> SendAsync(Func<string, string?> answers, SmtpSecurity security = SmtpSecurity.None)
    {
        using var server = new ScriptedServer(answers);
        await using var sender = new SmtpSender(server.Options(security), MimeWriter.Write, TimeProvider.System);
        return await sender.SendAsync(SampleMail.To("ann@example.org"));
    }

    /// <summary>Says to each line what its script says; null breaks off, and so does NUL behind an answer.</summary>
    private sealed class ScriptedServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Func<string, string?> _answers;

        public ScriptedServer(Func<string, string?> answers)
        {
            _answers = answers;
            _listener.Start();
            _ = AcceptAsync();
        }

        public SmtpOptions Options(SmtpSecurity security) =>
            new() { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port, Security = security, AnswerWithin = TimeSpan.FromSeconds(20), TakeWithin = TimeSpan.FromSeconds(20) };

        public void Dispose() => _listener.Dispose();

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                    _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task ServeAsync(TcpClient client)
        {
            using var ownClient = client;
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var isData = false;
            try
            {
                for (var line = "connect"; line is not null; line = await reader.ReadLineAsync())
                {
                    if (isData && line != ".")
                        continue;
                    if (_answers(line) is not { } answer)
                        return;

                    isData = line == "DATA" && answer.StartsWith('3');
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer.TrimEnd('\0')));
                    if (answer.EndsWith('\0'))
                        return;
                }
            }
            catch (IOException)
            {
                // The client was faster.
            }
        }
    }
}
