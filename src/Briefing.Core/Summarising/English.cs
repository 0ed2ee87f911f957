using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>Closed word classes of English that the rules of wording share.</summary>
internal static class English
{
    public static readonly WordSet FiniteBe = new("is are was were");

    public static readonly WordSet Be = FiniteBe + "am be been being";

    public static readonly WordSet Have = new("has have had");

    public static readonly WordSet Do = new("do does did");

    public static readonly WordSet Modals = new("will would can could may might must should");

    public static readonly WordSet Auxiliaries = Be + Have + Do + Modals;

    /// <summary>What stands between a subject and the verb that tells the act.</summary>
    public static readonly WordSet VerbLeads = Auxiliaries + "shall to not never also still now already just since later reportedly allegedly";

    public static readonly WordSet Articles = new("the a an");

    public static readonly WordSet Possessives = new("his her its their");

    public static readonly WordSet Relatives = new("who which whose whom that");

    public static readonly WordSet Demonstratives = new("this that these those");

    /// <summary>With a participle, and forms that are nouns as often.</summary>
    public static readonly WordSet Saying = new WordSet(SpeechVerbs.English) + "saying asks states claims declares alleged calls described recalled testified urged reports posted responded";

    /// <summary>Past forms that do not end in "ed", and auxiliaries of the past.</summary>
    public static readonly WordSet IrregularPast = new(
        """
        was were had did said told met took gave found went came made held led shot hit fell rose began became left lost sent put cut ran saw
        spoke won wrote broke struck fled grew drew drove flew kept paid sold spent stood swept threw brought built bought caught fought
        sought taught thought felt heard knew meant got sat slid sank shook stole swore tore wore woke withdrew undertook understood
        overcame bore beat bit blew chose dealt dug fed forbade forgot froze hung hid laid lay lent rang rode sang shone slept split spread
        sprang stuck swam died upheld withheld oversaw foresaw overtook overran overthrew misled mistook rebuilt repaid retook resold outdid undid arose awoke
        befell bent bled bred clung crept drank ate flung knelt leapt lit shrank slew sped spun stung strove swung wept foretold outsold
        """);

    /// <summary>Forms that only a finite verb has, beside the past ones.</summary>
    public static readonly WordSet Present = new(
        """
        is are am has have do does will would can could may might must shall should says say isn't aren't doesn't don't won't can't
        couldn't wouldn't shouldn't hasn't haven't remains remain plans plan wants want seeks seek faces face includes include shows show
        takes take makes make gives give leaves leave becomes become comes come goes go means mean needs need expects expect continues
        continue calls call holds hold runs run warns warn welcomes appears appear seems seem believes believe
        """);

    public static readonly WordSet NumbersToTwelve = new("one two three four five six seven eight nine ten eleven twelve");

    public static readonly WordSet Pronouns = new("he she they him her his hers their theirs them it its himself herself themselves itself");

    public static readonly WordSet People = new(
        """
        man woman boy girl person people president minister premier chancellor governor mayor senator spokesman spokeswoman spokesperson
        official officials officer officers police prosecutor prosecutors judge lawyer lawyers attorney analyst analysts expert experts
        scientist scientists researcher researchers doctor doctors secretary director chief leader chairman chairwoman ceo executive
        commander general sheriff detective investigators investigator authorities witnesses witness resident residents neighbor
        neighbour coach manager player captain actor actress singer author professor student teacher father mother son daughter wife
        husband brother sister ambassador diplomat activist ministry government department agency company statement report teenager driver
        pilot victim suspect soldier candidate king queen prince princess pope bishop priest owner worker farmer
        """);

    /// <summary>Those of <see cref="People"/> that no "he" or "she" means.</summary>
    public static readonly WordSet Institutions = new("people authorities ministry government department agency company statement report");

    public static readonly WordSet Weekdays = new(CalendarNames.Full(CalendarNames.EnglishWeekdays));

    public static readonly WordSet DayParts = new("night morning afternoon evening");

    public static readonly WordSet Months = new(CalendarNames.All(CalendarNames.EnglishMonths));

    /// <summary>A past form that stands by itself, as far as its spelling tells.</summary>
    public static bool IsPast(ReadOnlySpan<char> word) =>
        IrregularPast.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]));

    /// <inheritdoc cref="Languages.IsEnglish"/>
    public static bool Is(Article article) => Languages.IsEnglish(article.Language);
}
