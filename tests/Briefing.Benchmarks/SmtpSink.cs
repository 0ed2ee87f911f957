using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Benchmarks;

/// <summary>The least server that a mail can be handed to: it takes all and keeps nothing but, where that is asked for, the Message-IDs.</summary>
internal static class SmtpSink
{
    public static void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.Out.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        Console.Out.Flush();
        _ = AcceptAsync(listener, null);
        Console.In.ReadToEnd();
    }

    /// <summary>Serves for as long as this process runs.</summary>
    /// <returns>The port.</returns>
    public static int Start(ConcurrentQueue<string> messageIds)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AcceptAsync(listener, messageIds);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AcceptAsync(TcpListener listener, ConcurrentQueue<string>? messageIds)
    {
        while (true)
            _ = ServeAsync(await listener.AcceptSocketAsync(), messageIds);
    }

    private static async Task ServeAsync(Socket socket, ConcurrentQueue<string>? messageIds)
    {
        try
        {
            await TalkAsync(socket, messageIds);
        }
        catch (SocketException)
        {
            // The sender is gone; what it had handed over whole counts.
        }
    }

    private static async Task TalkAsync(Socket socket, ConcurrentQueue<string>? messageIds)
    {
        using var ownSocket = socket;
        socket.NoDelay = true;
        var buffer = new byte[256 * 1024];
        var filled = 0;
        var isData = false;
        await socket.SendAsync("220 sink\r\n"u8.ToArray());
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
                return;

            filled += read;
            if (filled == buffer.Length)
                throw new InvalidOperationException("A mail is larger than this sink's buffer.");
            var (answers, used) = Answer(buffer.AsSpan(0, filled), ref isData, messageIds);
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (answers.Length > 0)
                await socket.SendAsync(answers);
        }
    }

    /// <summary>Answers whole lines and whole messages; what is not whole stays for the next time.</summary>
    private static (byte[] Answers, int Used) Answer(ReadOnlySpan<byte> bytes, ref bool isData, ConcurrentQueue<string>? messageIds)
    {
        var answers = new ArrayBufferWriter<byte>();
        var used = 0;
        while (true)
        {
            var rest = bytes[used..];
            var end = EndOf(rest, isData);
            if (end < 0)
                return (answers.WrittenSpan.ToArray(), used);

            used += end;
            if (isData)
                messageIds?.Enqueue(MessageIdOf(rest[..end]));
            answers.Write(isData ? "250 taken\r\n"u8 : rest.StartsWith("EHLO"u8) ? "250-sink\r\n250 PIPELINING\r\n"u8 : rest.StartsWith("DATA"u8) ? "354 go on\r\n"u8 : "250 ok\r\n"u8);
            isData = !isData && rest.StartsWith("DATA"u8);
        }
    }

    private static string MessageIdOf(ReadOnlySpan<byte> message)
    {
        var id = message[(message.IndexOf("Message-ID: "u8) + "Message-ID: "u8.Length)..];
        return Encoding.ASCII.GetString(id[..id.IndexOf("\r\n"u8)]);
    }

    private static int EndOf(ReadOnlySpan<byte> bytes, bool isData)
    {
        var ending = isData ? "\r\n.\r\n"u8 : "\r\n"u8;
        var at = bytes.IndexOf(ending);
        return at < 0 ? -1 : at + ending.Length;
    }
}
