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

    /// <summary>How many seats of a parliament a party has.</summary>
    Seats,

    /// <summary>By how much employers are ready to raise pay.</summary>
    PayOffer,

    /// <summary>The share of something that is done: of a fire that is contained, of the supply that is restored.</summary>
    Progress,

    /// <summary>Who was brought away from where it happened.</summary>
    Evacuated,

    /// <summary>Fewer than a hundred of what both reports count: they are counted for many reasons, so that only what moves is told by it.</summary>
    Tally,

    /// <summary>What a buyer pays for one share of a company.</summary>
    PricePerShare,
    Money,

    /// <summary>So many of a thing that were found, counted or dug up.</summary>
    Found,

    /// <summary>One of <see cref="NamedThings"/>.</summary>
    Named,
}
