using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Names in snake case: <c>PublishedAt</c> becomes <c>published_at</c>.</summary>
public static class StandardMemberRenamer
{
    public static readonly MemberRenamerDelegate Default = Rename;

    public static string Rename(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Rename(member.Name);
    }

    public static string Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var renamed = new StringBuilder(name.Length + 4);
        var afterCapital = false;
        foreach (var c in name)
        {
            var capital = char.IsUpper(c);
            if (capital && !afterCapital && renamed.Length > 0) renamed.Append('_');
            renamed.Append(char.ToLowerInvariant(c));
            afterCapital = capital;
        }
        return renamed.ToString();
    }
}
