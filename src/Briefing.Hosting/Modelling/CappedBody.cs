using System.Diagnostics.CodeAnalysis;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Modelling;

/// <summary>Stops reading an answer at its cap: the SDK holds the whole of it in memory, and 200 MB took 530 MB there.</summary>
internal sealed class CappedBody(HttpMessageHandler inner, long most) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var content = response.Content;
        var capped = new StreamContent(new CappedStream(await content.ReadAsStreamAsync(cancellationToken), most));
        foreach (var (name, values) in content.Headers)
            capped.Headers.TryAddWithoutValidation(name, values);
        response.Content = capped;
        return response;
    }

    private sealed class CappedStream(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        [SuppressMessage("Reliability", "CA2201", Justification = "It is the failure of the try, whoever reads.")]
        private int Counted(int read) => (_read += read) <= most
            ? read
            : throw new FailedTry(ModelFailureKind.BadAnswer, $"The model's answer is larger than {most >> 10} kB.");
    }
}
