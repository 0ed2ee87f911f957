using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>JSON as values of the language.</summary>
internal static class Json
{
    public static object? ToScript(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new ScriptObject();
                foreach (var property in json.EnumerateObject()) made[property.Name] = ToScript(property.Value);
                return made;
            case JsonValueKind.Array:
                var list = new ScriptArray(json.GetArrayLength());
                foreach (var item in json.EnumerateArray()) list.Add(ToScript(item));
                return list;
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.Number:
                return json.GetDecimal();
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean();
            default:
                return null;
        }
    }
}
