namespace Briefing.Merging;

/// <summary>People grow older: two ages of one person may both be right where the reports lie far enough apart.</summary>
internal static class Ages
{
    /// <summary>From so many days on a birthday in between is likelier than not.</summary>
    private const int HalfYear = 183;

    private const double DaysOfYear = 365.25;

    /// <summary>Whether both are ages, and the later report gives as many years more as may have gone by.</summary>
    public static bool MayBothBe(Story story, Figure a, Figure b)
    {
        if (a.Value.Role != "age" || b.Value.Role != "age" || story[a.Statement.Claim.Article].StatedPublished is not { } one || story[b.Statement.Claim.Article].StatedPublished is not { } other)
            return false;

        var days = Math.Abs((one - other).TotalDays);
        var older = one < other ? b.Value.Number - a.Value.Number : a.Value.Number - b.Value.Number;
        return days >= HalfYear && older >= Math.Floor(days / DaysOfYear) && older <= Math.Ceiling(days / DaysOfYear);
    }
}
