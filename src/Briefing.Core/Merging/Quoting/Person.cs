namespace Briefing.Merging.Quoting;

/// <summary>A person of an article.</summary>
internal sealed class Person(string name, List<string> words)
{
    private int _male;
    private int _female;

    /// <summary>As the article has it in full: "Ilse Maren", "Dr Ilse Maren".</summary>
    public string Name { get; private set; } = name;

    /// <summary>The words of the name in lower case, titles left out.</summary>
    public IReadOnlyList<string> Words { get; private set; } = words;

    /// <summary>What stands beside the name and says what the person does, each with the words in front of it.</summary>
    public List<(string Office, string? Before)> Offices { get; } = [];

    /// <summary>Whether anything tells that it is a person, and not a ship or a town.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Number of the first sentence that has the person.</summary>
    public int FirstSentence { get; set; } = int.MaxValue;

    public Gender Gender => _male > _female ? Gender.Male : _female > _male ? Gender.Female : Gender.Unknown;

    public void Rename(string name, List<string> words) => (Name, Words) = (name, words);

    public void Count(Gender gender, int weight = 1)
    {
        _male += gender == Gender.Male ? weight : 0;
        _female += gender == Gender.Female ? weight : 0;
    }

    public bool MayBe(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || Gender == gender;
}
