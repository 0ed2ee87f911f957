namespace Briefing.Hosting.Http;

/// <summary>What a caller may do. An administrator may do all of it.</summary>
[Flags]
public enum Access
{
    /// <summary>Nothing but what is for everybody.</summary>
    Public = 0,

    /// <summary>Read stories and briefs over the API.</summary>
    Read = 1,

    /// <summary>Have briefs made.</summary>
    Make = 2,

    /// <summary>Change editions and keys.</summary>
    Admin = 4,
}

internal static class AccessNames
{
    public static readonly IReadOnlyList<(string Name, Access Access)> All = [("read", Access.Read), ("make", Access.Make), ("admin", Access.Admin)];

    public static bool Allows(this Access granted, Access needed) => (granted & Access.Admin) != 0 || (granted & needed) == needed;

    public static IEnumerable<string> NamesOf(Access access) => All.Where(named => (access & named.Access) != 0).Select(named => named.Name);

    public static bool TryParse(string name, out Access access)
    {
        access = All.FirstOrDefault(named => named.Name == name).Access;
        return access != Access.Public;
    }
}
