using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Intake;

/// <summary>Names below <c>articles/</c>.</summary>
public static class UploadNames
{
    /// <summary>True for what systems and editors leave about: a name that begins with a dot, or lies in a folder of such a name. It is no upload.</summary>
    public static bool IsHidden(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal);
    }

    /// <summary>True for a name that every store takes.</summary>
    public static bool IsValid(string name) => BlobName.IsValid(RecordNames.Upload(name));
}
