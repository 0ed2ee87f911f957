using Briefing.Delivering;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>A message as an IMAP server takes it apart for mail programs.</summary>
public sealed class DovecotTests
{
    /// <summary>Dovecot opens no mailbox as root; this is nobody.</summary>
    private const string Nobody = "65534";

    [SkippableFact]
    public void Dovecot_finds_both_parts_the_envelope_and_the_lists_headers()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no Dovecot here.");
        Tools.Start("doveadm", ["help"]).Dispose();
        using var folder = new TemporaryFolder();
        var mailbox = Directory.CreateDirectory(folder["mail"]).FullName;
        foreach (var name in (string[])["cur", "new", "tmp"])
            Directory.CreateDirectory(Path.Combine(mailbox, name));
        var mail = SampleMail.To("reader@example.org");
        File.WriteAllBytes(Path.Combine(mailbox, "cur", "1.sample:2,S"), MimeWriter.Write(mail));
        File.WriteAllText(folder["dovecot.conf"], $"mail_location = maildir:{mailbox}\nlog_path = /dev/stderr\nssl = no\n");
        Run("chmod", "-R", "a+rwX", folder.Path);

        var isRoot = Environment.UserName == "root";
        string[] identity = isRoot ? ["-o", $"mail_uid={Nobody}", "-o", $"mail_gid={Nobody}", "-o", "first_valid_gid=0"] : [];
        var seen = Run("env", ["USER=nobody", "doveadm", "-c", folder["dovecot.conf"], "-o", $"mail_home={folder.Path}", .. identity, "fetch", "imap.bodystructure imap.envelope hdr.list-unsubscribe hdr.list-unsubscribe-post hdr.list-id", "ALL"]);

        Assert.Contains("(\"text\" \"plain\" (\"charset\" \"utf-8\")", seen, StringComparison.Ordinal);
        Assert.Contains("(\"text\" \"html\" (\"charset\" \"utf-8\")", seen, StringComparison.Ordinal);
        Assert.Contains("\"alternative\" (\"boundary\"", seen, StringComparison.Ordinal);
        Assert.Contains($"((NIL NIL \"reader\" \"example.org\")) NIL NIL NIL \"<{mail.MessageId}>\"", seen, StringComparison.Ordinal);
        Assert.Contains($"hdr.list-unsubscribe: <{mail.List!.Unsubscribe}>", seen, StringComparison.Ordinal);
        Assert.Contains("hdr.list-unsubscribe-post: List-Unsubscribe=One-Click", seen, StringComparison.Ordinal);
        Assert.Contains("<daily.briefing.example.com>", seen, StringComparison.Ordinal);
    }

    private static string Run(string command, params string[] arguments)
    {
        var (exitCode, output) = Tools.Run(command, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
