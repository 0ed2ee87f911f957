using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>A unit of measure: its dimension, its canonical name, and how to come from it to the dimension's base.</summary>
/// <param name="Factor">Base units in one of it.</param>
/// <param name="Offset">Added after multiplying (degrees Fahrenheit).</param>
internal sealed record Unit(ValueKind Kind, string Name, double Factor, double Offset = 0)
{
    public double ToBase(double number) => number * Factor + Offset;
}

/// <summary>The units that news gives its figures in. Bases: metre, kilogram, square metre, day, degree Celsius, metre per second, percent.</summary>
internal static class Units
{
    /// <summary>Words in the name of a unit.</summary>
    private const int LongestName = 4;

    private static readonly FrozenDictionary<string, Unit> ByName = Build();

    /// <summary>The unit that this canonical name stands for, or null (counted nouns are no units).</summary>
    public static Unit? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Reads the unit at a token: "km", "square miles", "percentage points", "degrees Celsius", "per cent".</summary>
    public static (Unit Unit, int Next)? Read(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
            return null;

        // "A 15-square-mile island": hyphens hold the words of a unit together.
        Span<int> words = stackalloc int[LongestName];
        var known = 0;
        for (var next = at; next < tokens.Count && known < LongestName; next++)
            if (known == 0 || !tokens[next].Is("-"))
                words[known++] = next;

        for (var length = known; length >= 1; length--)
        {
            var name = tokens[at].Lower;
            for (var word = 1; word < length; word++)
                name += " " + tokens[words[word]].Lower;

            if (!ByName.TryGetValue(name, out var unit))
                continue;

            // Abbreviations of one or two letters are units only right behind their number and as the field writes them; "in" is a preposition.
            if (name.Length <= 2 && length == 1 && tokens[at].Kind == TokenKind.Word && (tokens[at].Text != unit.Name || (name is "in" && !tokens[at].Glued)))
                continue;

            return (unit, words[length - 1] + 1);
        }

        return null;
    }

    private static FrozenDictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>();

        void Add(Unit unit, params string[] names)
        {
            units[unit.Name] = unit;
            foreach (var name in names)
                units[name] = unit;
        }

        Add(new(ValueKind.Distance, "km", 1000), "kilometer", "kilometers", "kilometre", "kilometres", "kilometern", "kilomètre", "kilomètres", "kilómetro", "kilómetros", "chilometri", "quilômetros", "kilometrów", "kms", "км");
        Add(new(ValueKind.Distance, "mi", 1609.344), "mile", "miles", "meilen");
        Add(new(ValueKind.Distance, "m", 1), "meter", "meters", "metre", "metres", "metern", "mètre", "mètres", "metro", "metros", "metri");
        Add(new(ValueKind.Distance, "cm", 0.01), "centimeter", "centimeters", "centimetre", "centimetres", "zentimeter", "zentimetern", "centimètres", "centímetros");
        Add(new(ValueKind.Distance, "mm", 0.001), "millimeter", "millimeters", "millimetre", "millimetres");
        Add(new(ValueKind.Distance, "ft", 0.3048), "foot", "feet");
        Add(new(ValueKind.Distance, "in", 0.0254), "inch", "inches");
        Add(new(ValueKind.Distance, "yd", 0.9144), "yard", "yards");
        Add(new(ValueKind.Distance, "nmi", 1852), "nautical mile", "nautical miles");

        Add(new(ValueKind.Mass, "kg", 1), "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kilogramm", "kilogrammes", "kilogramos");
        Add(new(ValueKind.Mass, "t", 1000), "tonne", "tonnes", "tonnen", "metric ton", "metric tons", "tonelada", "toneladas", "tonnellate");
        Add(new(ValueKind.Mass, "short ton", 907.18474), "ton", "tons");
        Add(new(ValueKind.Mass, "lb", 0.45359237), "lbs", "pound", "pounds");
        Add(new(ValueKind.Mass, "g", 0.001), "gram", "grams");

        Add(new(ValueKind.Area, "km²", 1e6), "square kilometer", "square kilometers", "square kilometre", "square kilometres", "sq km", "quadratkilometer", "quadratkilometern", "kilomètres carrés", "kilómetros cuadrados");
        Add(new(ValueKind.Area, "mi²", 2589988.11), "square mile", "square miles", "sq mi");
        Add(new(ValueKind.Area, "ha", 1e4), "hectare", "hectares", "hektar", "hectáreas", "ettari");
        Add(new(ValueKind.Area, "acre", 4046.8564224), "acres");
        Add(new(ValueKind.Area, "m²", 1), "square meter", "square meters", "square metre", "square metres", "quadratmeter");
        Add(new(ValueKind.Area, "ft²", 0.09290304), "square foot", "square feet");

        Add(new(ValueKind.Duration, "second", 1.0 / 86400), "seconds", "sekunde", "sekunden", "secondes", "segundos");
        Add(new(ValueKind.Duration, "minute", 1.0 / 1440), "minutes", "minuten", "minutos");
        Add(new(ValueKind.Duration, "hour", 1.0 / 24), "hours", "stunde", "stunden", "heure", "heures", "hora", "horas", "ore");
        Add(new(ValueKind.Duration, "day", 1), "days", "tage", "tagen", "jour", "jours", "día", "días", "giorni", "dias", "dagen");
        Add(new(ValueKind.Duration, "week", 7), "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas", "settimane");
        Add(new(ValueKind.Duration, "night", 1), "nights", "nächte", "nächten", "nuits", "noches");
        Add(new(ValueKind.Duration, "month", 30.4375), "months", "monat", "monate", "monaten", "mois", "meses", "mesi");
        Add(new(ValueKind.Duration, "year", 365.25), "years", "jahr", "jahre", "jahren", "ans", "année", "années", "año", "años", "anni", "anos", "jaar", "lat");
        Add(new(ValueKind.Duration, "decade", 3652.5), "decades", "jahrzehnte", "jahrzehnten", "décennies", "décadas");
        Add(new(ValueKind.Duration, "century", 36525), "centuries", "jahrhunderte", "jahrhunderten", "siècles", "siglos");
        Add(new(ValueKind.Duration, "millennium", 365250), "millennia", "jahrtausende", "jahrtausenden", "millénaires", "milenios");

        Add(new(ValueKind.Temperature, "°C", 1), "degrees celsius", "degree celsius", "° c", "degrees centigrade", "grad celsius", "grad");
        Add(new(ValueKind.Temperature, "°F", 5.0 / 9, -160.0 / 9), "degrees fahrenheit", "degree fahrenheit", "° f");

        Add(new(ValueKind.Speed, "km/h", 1 / 3.6), "kph", "kmh", "km / h", "kilometers per hour", "kilometres per hour", "kilometer per hour", "kilometers an hour", "kilometres an hour", "stundenkilometer", "stundenkilometern", "kilometer pro stunde", "kilometern pro stunde", "kilometer je stunde",
            "kilomètres par heure", "kilomètre par heure", "kilomètres heure", "kilomètres à l heure", "kilómetros por hora", "kilómetro por hora", "kilómetros hora", "quilômetros por hora", "chilometri orari", "km par heure", "km por hora");
        Add(new(ValueKind.Speed, "m/s", 1), "m / s", "meters per second", "metres per second", "meters a second", "metres a second", "meter pro sekunde", "metern pro sekunde", "mètres par seconde", "metros por segundo");
        Add(new(ValueKind.Speed, "mph", 0.44704), "miles per hour", "miles an hour", "meilen pro stunde", "millas por hora");
        Add(new(ValueKind.Speed, "kn", 0.514444), "knot", "knots");

        Add(new(ValueKind.Percent, "%", 1), "percent", "per cent", "prozent", "pour cent", "por ciento", "per cento", "por cento", "procent", "procenten", "yüzde", "процентов");
        Add(new(ValueKind.Percent, "percentage point", 1), "percentage points", "prozentpunkte", "prozentpunkten");

        return units.ToFrozenDictionary();
    }
}
