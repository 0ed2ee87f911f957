namespace Briefing.Merging;

/// <summary>What an event has one figure of.</summary>
internal enum EventThing
{
    /// <summary>How many were killed, hurt, are missing ...</summary>
    Toll,
    Aboard,
    Crowd,

    /// <summary>Who was taken into custody at once.</summary>
    Arrests,

    /// <summary>Who had to leave home and is housed elsewhere.</summary>
    Sheltered,

    Hospitalised,

    /// <summary>Who is on the run.</summary>
    Escaped,

    /// <summary>The area that a fire has burnt.</summary>
    Burnt,

    /// <summary>Who has no electricity.</summary>
    WithoutPower,

    /// <summary>Who fell ill: so many confirmed, so many suspected cases.</summary>
    Cases,
    Age,

    /// <summary>A hundred and more of what both reports count.</summary>
    Count,
    Measure,
    Clock,

    /// <summary>Somebody's share of the votes, or the share of those who voted.</summary>
    Vote,
    Turnout,

    /// <summary>What a buyer pays for one share of a company.</summary>
    PricePerShare,
    Money,
}
