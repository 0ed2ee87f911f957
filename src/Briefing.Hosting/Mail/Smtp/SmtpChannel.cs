using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Briefing.Hosting.Mail.Smtp;

/// <summary>Lines to and from a server: commands out, answers in, each within its time.</summary>
internal sealed class SmtpChannel : IAsyncDisposable
{
    /// <summary>RFC 5321 allows 512; some servers are wordier.</summary>
    private const int LongestLine = 4096;
    private const int MostLines = 128;

    private readonly byte[] _buffer = new byte[LongestLine];
    private readonly Socket _socket;
    private Stream _stream;
    private int _start;
    private int _end;

    private SmtpChannel(Socket socket) => (_socket, _stream) = (socket, new NetworkStream(socket, ownsSocket: true));

    public bool IsSecure => _stream is SslStream;

    /// <summary>Our side, as a greeting may name it: an address literal, which needs no name service.</summary>
    public string LocalName
    {
        get
        {
            var address = ((System.Net.IPEndPoint)_socket.LocalEndPoint!).Address;
            if (address.IsIPv4MappedToIPv6)
                address = address.MapToIPv4();
            return address.AddressFamily == AddressFamily.InterNetwork ? $"[{address}]" : $"[IPv6:{new System.Net.IPAddress(address.GetAddressBytes())}]";
        }
    }

    public static async Task<SmtpChannel> ConnectAsync(string host, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellation);
            return new SmtpChannel(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <exception cref="SmtpProtocolException">The server said more than it was asked before the protected part began: somebody may have said it in its place.</exception>
    public async Task SecureAsync(string host, X509Certificate2Collection? authorities, CancellationToken cancellation)
    {
        if (_start != _end)
            throw new SmtpProtocolException("The server sent something between agreeing to TLS and beginning it.");

        var secure = new SslStream(_stream);
        _stream = secure;
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (authorities is not null)
            options.CertificateChainPolicy = TrustingOnly(authorities);
        await secure.AuthenticateAsClientAsync(options, cancellation);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _stream.WriteAsync(bytes, cancellation);
        await _stream.FlushAsync(cancellation);
    }

    /// <summary>Commands that hold only what we composed: a line break in one is a fault of ours and no command.</summary>
    public Task WriteAsync(CancellationToken cancellation, params IReadOnlyList<string> commands)
    {
        if (commands.Any(command => command.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0))
            throw new ArgumentException("A command has a line break.", nameof(commands));

        return WriteAsync(Encoding.UTF8.GetBytes(string.Concat(commands.Select(command => command + "\r\n"))), cancellation);
    }

    /// <exception cref="IOException">The connection ended.</exception>
    /// <exception cref="SmtpProtocolException">What came is no answer.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await ReadLineAsync(cancellation);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || (line.Length > 3 && line[3] is not (' ' or '-')))
                throw new SmtpProtocolException("The server's answer is no SMTP answer.");

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
                return new SmtpReply(code, lines);
            if (lines.Count > MostLines)
                throw new SmtpProtocolException("The server's answer does not end.");
        }
    }

    public async ValueTask DisposeAsync() => await _stream.DisposeAsync();

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = Encoding.UTF8.GetString(_buffer, _start, length).TrimEnd('\r');
                _start += length + 1;
                return string.Concat(line.Where(letter => !char.IsControl(letter)));
            }

            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            if (_end == _buffer.Length)
                throw new SmtpProtocolException("A line of the server's answer does not end.");

            var read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (read == 0)
                throw new IOException("The server closed the connection.");
            _end += read;
        }
    }

    private static X509ChainPolicy TrustingOnly(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
