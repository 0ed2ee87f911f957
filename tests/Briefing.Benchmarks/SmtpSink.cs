using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Briefing.Benchmarks;

/// <summary>The least server that a mail can be handed to: it takes all and keeps nothing.</summary>
internal static class SmtpSink
{
    public static void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.Out.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        Console.Out.Flush();
        _ = AcceptAsync(listener);
        Console.In.ReadToEnd();
    }

    private static async Task AcceptAsync(TcpListener listener)
    {
        while (true)
            _ = ServeAsync(await listener.AcceptSocketAsync());
    }

    private static async Task ServeAsync(Socket socket)
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
            var (answers, used) = Answer(buffer.AsSpan(0, filled), ref isData);
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (answers.Length > 0)
                await socket.SendAsync(answers);
        }
    }

    /// <summary>Answers whole lines and whole messages; what is not whole stays for the next time.</summary>
    private static (byte[] Answers, int Used) Answer(ReadOnlySpan<byte> bytes, ref bool isData)
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
            answers.Write(isData ? "250 taken\r\n"u8 : rest.StartsWith("EHLO"u8) ? "250-sink\r\n250 PIPELINING\r\n"u8 : rest.StartsWith("DATA"u8) ? "354 go on\r\n"u8 : "250 ok\r\n"u8);
            isData = !isData && rest.StartsWith("DATA"u8);
        }
    }

    private static int EndOf(ReadOnlySpan<byte> bytes, bool isData)
    {
        var ending = isData ? "\r\n.\r\n"u8 : "\r\n"u8;
        var at = bytes.IndexOf(ending);
        return at < 0 ? -1 : at + ending.Length;
    }
}
