using System.Text;
using Briefing.Storing;
using Record = Briefing.Storing.Record;

namespace Briefing.Core.Tests.Storing;

public sealed class RecordTests
{
    private const string Name = "stories/week-00001.json.gz";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"headline\":\"Kołobrzeg: 12 × \\\"dam\\\" \"," + string.Join(',', Enumerable.Range(0, 300).Select(number => $"\"fact{number}\":{number}")) + "}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_sealed_comes_back(bool compressed)
    {
        var sealedBody = Record.Seal("week", 3, Body, compressed);
        Assert.Equal(Body, Record.Open(Name, "week", 3, sealedBody).ToArray());
        Assert.Equal(compressed, sealedBody.Length < Body.Length);
    }

    [Fact]
    public void It_is_one_json_object_that_says_what_it_is()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Record.Seal("week", 3, Body));
        Assert.Equal(("week", 3), (json.RootElement.GetProperty("record").GetString(), json.RootElement.GetProperty("version").GetInt32()));
        Assert.Equal(299, json.RootElement.GetProperty("body").GetProperty("fact299").GetInt32());
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        var whole = Record.Seal("week", 3, Body);
        for (var length = 0; length < whole.Length; length++)
            Refused(whole.AsMemory(0, length));
    }

    // What gzip writes behind the last byte of the body is a checksum of its own, which is not needed.
    [Fact]
    public void Cut_off_anywhere_but_in_the_end_mark_of_gzip_its_compressed_form_is_refused()
    {
        var whole = Record.Seal("week", 3, Body, compressed: true);
        for (var length = 0; length < whole.Length - 16; length++)
            Refused(whole.AsMemory(0, length));
        Assert.Equal(Body, Record.Open(Name, "week", 3, whole.AsMemory(0, whole.Length - 1)).ToArray());
    }

    [Fact]
    public void With_any_bit_turned_it_is_refused()
    {
        var whole = Record.Seal("week", 3, Body);
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(whole);
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    // Flags and times in the head of gzip, and padding bits, mean nothing: there the same body may come back, and nothing else.
    [Fact]
    public void With_any_bit_of_its_compressed_form_turned_it_is_refused_or_the_same()
    {
        var whole = Record.Seal("week", 3, Body, compressed: true);
        var refused = 0;
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                Assert.Equal(Body, Record.Open(Name, "week", 3, whole).ToArray());
            }
            catch (DamagedRecordException)
            {
                refused++;
            }
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.InRange(refused, 8 * whole.Length * 9 / 10, 8 * whole.Length);
    }

    [Fact]
    public void Another_kind_or_version_or_more_behind_it_is_refused()
    {
        Refused(Record.Seal("story", 3, Body));
        Refused(Record.Seal("week", 4, Body));
        Refused((byte[])[.. Record.Seal("week", 3, Body), .. "\n"u8]);
        Refused((byte[])[.. Record.Seal("week", 3, Body), .. Record.Seal("week", 3, Body)]);
        Refused(new byte[4096]);
    }

    private static void Refused(ReadOnlyMemory<byte> stored) =>
        Assert.Contains(Name, Assert.Throws<DamagedRecordException>(() => Record.Open(Name, "week", 3, stored)).Message, StringComparison.Ordinal);
}
