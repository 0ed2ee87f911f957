using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Briefing.Storing;

/// <summary>A kind of record: its name, the version of its form, and whether it is stored compressed.</summary>
public sealed class RecordKind<T>(string name, int version, JsonTypeInfo<T> type, bool compressed = false)
{
    public byte[] Write(T value) => Record.Seal(name, version, JsonSerializer.SerializeToUtf8Bytes(value, type), compressed);

    /// <param name="recordName">The record's name in the store, for the message.</param>
    /// <exception cref="DamagedRecordException">It is no sound record of this kind.</exception>
    public T Read(string recordName, ReadOnlyMemory<byte> stored)
    {
        var body = Record.Open(recordName, name, version, stored);
        try
        {
            return JsonSerializer.Deserialize(body.Span, type) ?? throw new DamagedRecordException(recordName, "it holds nothing");
        }
        catch (JsonException failure)
        {
            throw new DamagedRecordException(recordName, "it is of a form that this version does not know", failure);
        }
    }
}
