using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Delivering;
using Briefing.Hosting.Mail.CommunicationServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>Against a stand-in on loopback that checks signatures, remembers operations and can lose its answers.</summary>
public sealed class CommunicationServicesTests
{
    private static readonly MailMessage Mail = SampleMail.To("ann@example.org");

    [Fact]
    public async Task A_mail_is_handed_over_signed_with_its_own_operation_id_and_followed_to_its_end()
    {
        await using var service = await StandIn.StartAsync();
        var outcome = await service.Sender().SendAsync(Mail);
        Assert.IsType<SendOutcome.Accepted>(outcome);
        var (operation, body) = Assert.Single(service.Operations);
        Assert.Equal(Mail.MessageId.Split('@')[0], operation.Replace("-", "", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(body);
        Assert.Equal("ann@example.org", json.RootElement.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString());
        Assert.Equal(Mail.Subject, json.RootElement.GetProperty("content").GetProperty("subject").GetString());
        Assert.Equal("List-Unsubscribe=One-Click", json.RootElement.GetProperty("headers").GetProperty("List-Unsubscribe-Post").GetString());
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_by_asking_for_the_operation()
    {
        await using var service = await StandIn.StartAsync();
        service.LosesAnswers = true;
        Assert.IsType<SendOutcome.Accepted>(await service.Sender().SendAsync(Mail));
        Assert.Single(service.Operations);
        Assert.IsType<SendOutcome.Accepted>(await service.Sender().FindAsync(Mail.MessageId));
    }

    [Fact]
    public async Task Where_the_operation_is_not_known_either_a_lost_answer_leaves_the_mail_uncertain()
    {
        await using var service = await StandIn.StartAsync();
        (service.LosesAnswers, service.Forgets) = (true, true);
        Assert.IsType<SendOutcome.Unanswered>(await service.Sender().SendAsync(Mail));
        Assert.Null(await service.Sender().FindAsync(Mail.MessageId));
        Assert.Equal(1, service.Posts);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_service_says_how_long_to_wait_and_is_not_asked_again_at_once(int status)
    {
        await using var service = await StandIn.StartAsync();
        service.Status = status;
        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<SendOutcome.RefusedForNow>(await service.Sender().SendAsync(Mail)).Wait);
        Assert.Equal(1, service.Posts);
    }

    [Fact]
    public async Task A_wrong_key_is_our_trouble_and_not_the_addresss()
    {
        await using var service = await StandIn.StartAsync();
        Assert.IsType<SendOutcome.RefusedForNow>(await service.Sender(Convert.ToBase64String(new byte[32])).SendAsync(Mail));
        Assert.Empty(service.Operations);
    }

    [Fact]
    public async Task A_bad_request_is_refused_for_good()
    {
        await using var service = await StandIn.StartAsync();
        service.Status = 400;
        Assert.False(Assert.IsType<SendOutcome.RefusedForGood>(await service.Sender().SendAsync(Mail)).ConcernsAddress);
    }

    [Fact]
    public async Task A_recipient_that_the_service_suppresses_concerns_the_address()
    {
        await using var service = await StandIn.StartAsync();
        service.Result = """{"status":"Failed","error":{"code":"EmailDroppedAllRecipientsSuppressed"}}""";
        Assert.True(Assert.IsType<SendOutcome.RefusedForGood>(await service.Sender().SendAsync(Mail)).ConcernsAddress);
    }

    [Fact]
    public async Task A_service_that_is_not_there_refuses_for_now()
    {
        var service = await StandIn.StartAsync();
        var sender = service.Sender();
        await service.DisposeAsync();
        Assert.IsType<SendOutcome.RefusedForNow>(await sender.SendAsync(Mail));
    }

    private sealed class StandIn : IAsyncDisposable
    {
        private const string Key = "c3RhbmQtaW4ga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=";
        private WebApplication _app = null!;
        private int _posts;

        private StandIn()
        {
        }

        public ConcurrentDictionary<string, string> Operations { get; } = new();

        public int Posts => _posts;

        public bool LosesAnswers { get; set; }

        public bool Forgets { get; set; }

        public int Status { get; set; } = 202;

        public string Result { get; set; } = """{"status":"Succeeded"}""";

        public static async Task<StandIn> StartAsync()
        {
            var standIn = new StandIn();
            standIn._app = await LoopbackServer.StartAsync(standIn.AnswerAsync);
            return standIn;
        }

        public CommunicationServicesSender Sender(string key = Key) =>
            new(new CommunicationServicesOptions { Endpoint = new Uri(_app.Urls.Single()), AccessKey = key }, TimeProvider.System);

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            if (!IsSigned(context.Request, body))
                context.Response.StatusCode = 401;
            else if (context.Request.Method == "POST")
                await TakeAsync(context, body);
            else if (!Forgets && Operations.ContainsKey(context.Request.Path.Value!.Split('/')[^1]))
                await context.Response.WriteAsync(Result);
            else
                context.Response.StatusCode = 404;
        }

        private async Task TakeAsync(HttpContext context, string body)
        {
            Interlocked.Increment(ref _posts);
            if (Status == 202)
                Operations[context.Request.Headers["Operation-Id"].ToString()] = body;
            if (LosesAnswers)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = Status;
            context.Response.Headers.RetryAfter = "90";
            await context.Response.WriteAsync("""{"error":{"code":"TooManyRequests"}}""");
        }

        private static bool IsSigned(HttpRequest request, string body)
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
            var text = $"{request.Method}\n{request.Path}{request.QueryString}\n{request.Headers["x-ms-date"]};{request.Host};{hash}";
            var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes(text)));
            return request.Headers.Authorization == $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}";
        }
    }
}
