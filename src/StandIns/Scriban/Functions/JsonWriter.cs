using System.Collections;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Values of the language as JSON.</summary>
internal static class JsonWriter
{
    public static string Write(TemplateContext context, object? value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(context, json, value, 0);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(TemplateContext context, Utf8JsonWriter json, object? value, int depth)
    {
        if (depth > context.ObjectRecursionLimit && context.ObjectRecursionLimit > 0) throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        switch (value)
        {
            case null or EmptyScriptObject:
                json.WriteNullValue();
                return;
            case bool or string or DateTime or DateTimeOffset or Guid or Enum or decimal or JsonElement:
            case var number when number.GetType().IsPrimitive:
                JsonSerializer.Serialize(json, value);
                return;
            case BigInteger number:
                json.WriteRawValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return;
            case IScriptFunction and not ScriptObject:
                throw new ArgumentOutOfRangeException(nameof(value), "Can not serialize functions to JSON.");
            case IEnumerable items when value is not IScriptObject and not IDictionary or ScriptArray:
                json.WriteStartArray();
                foreach (var item in context.Bounded(default, items)) Write(context, json, item, depth + 1);
                json.WriteEndArray();
                return;
        }
        var accessor = context.AccessorOf(value);
        json.WriteStartObject();
        foreach (var member in accessor.Members(context, value))
        {
            json.WritePropertyName(member);
            Write(context, json, accessor.TryGetMember(context, default, value, member, out var found) ? found : null, depth + 1);
        }
        json.WriteEndObject();
    }
}
