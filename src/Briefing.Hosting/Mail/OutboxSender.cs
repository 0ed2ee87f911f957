using Briefing.Delivering;
using Briefing.Hosting.Storing;

namespace Briefing.Hosting.Mail;

/// <summary>Puts each mail into a folder as a file that mail programs open. What needs no server, no key and no reader's patience.</summary>
/// <param name="folder">Made where it is absent.</param>
public sealed class OutboxSender(string folder, Func<MailMessage, byte[]> write) : IMailSender
{
    public async Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default)
    {
        var path = PathOf(message.MessageId);
        var unfinished = path + ".part";
        try
        {
            Directory.CreateDirectory(folder);
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(write(message), cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            // Once it is said to be accepted it is never written again.
            FolderFlush.Flush(folder);
            return new SendOutcome.Accepted($"It lies in the outbox as {Path.GetFileName(path)}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SendOutcome.RefusedForNow($"The outbox {folder} cannot be written to: {failure.Message}");
        }
    }

    public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default) => Task.FromResult<SendOutcome?>(File.Exists(PathOf(messageId))
        ? new SendOutcome.Accepted($"It lies in the outbox as {Path.GetFileName(PathOf(messageId))}.")
        : new SendOutcome.RefusedForNow("It does not lie in the outbox.", TimeSpan.Zero));

    /// <summary>The left side of a Message-ID of ours is hexadecimal.</summary>
    private string PathOf(string messageId)
    {
        var name = messageId.Split('@')[0];
        return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)
            ? Path.Combine(folder, name + ".eml")
            : throw new ArgumentException("A Message-ID of this form names no file.", nameof(messageId));
    }
}
