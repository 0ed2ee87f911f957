using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Hosting.Mail.Smtp;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>A real mail server on loopback (smtp-server of tests/tools), and what arrived there.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _process;
    private readonly X509Certificate2 _certificate;

    private MailServer(TemporaryFolder folder, Process process, X509Certificate2 certificate, int port) =>
        (_folder, _process, _certificate, Port) = (folder, process, certificate, port);

    public int Port { get; }

    public X509Certificate2Collection Authorities => [_certificate];

    /// <param name="settings">What smtp.mjs takes beside folder and keys.</param>
    public static async Task<MailServer> StartAsync(JsonObject? settings = null)
    {
        Tools.RequireNode();
        var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        var certificate = SelfSigned(key);
        await File.WriteAllTextAsync(folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(folder["cert.pem"], certificate.ExportCertificatePem());
        var options = settings ?? [];
        options["folder"] = folder.Path;
        options["key"] = folder["key.pem"];
        options["cert"] = folder["cert.pem"];
        var process = Tools.Start("node", [Path.Combine(Tools.Folder, "smtp.mjs"), options.ToJsonString()]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        return line is not null
            ? new MailServer(folder, process, certificate, int.Parse(line, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(patience.Token));
    }

    public SmtpOptions Options(SmtpSecurity security) => new() { Host = "localhost", Port = Port, Security = security, Authorities = Authorities };

    /// <summary>The files of the messages that arrived.</summary>
    public string[] Messages() => [.. Directory.GetFiles(_folder.Path, "*.eml").OrderBy(file => int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture))];

    /// <summary>Waits for a client to close its connection.</summary>
    public Task<string?> ClosedAsync() => Eventually.ValueAsync(() => Task.FromResult(File.Exists(_folder["closed"]) ? "closed" : null), TimeSpan.FromSeconds(20));

    public static JsonElement EnvelopeOf(string message) => JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(message, ".json"))).RootElement;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _certificate.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 SelfSigned(RSA key)
    {
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
