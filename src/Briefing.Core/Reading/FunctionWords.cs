using System.Collections.Frozen;

namespace Briefing.Reading;

/// <summary>
/// The small words of a language: articles, pronouns, prepositions, conjunctions. They tell a language apart from its neighbours,
/// running text from lists of names, and, where one is capitalised behind an abbreviation, a new sentence from a name.
/// </summary>
internal static class FunctionWords
{
    private const int SlotBits = 13, SlotCount = 1 << SlotBits;

    private static readonly (string Language, string Words)[] Lists =
    [
        ("en", "the a an of and to in that is was for on with as it he she they his her its their at by from this be have has had are were not but or which who will would said an been after about when there more than one if you we i all out up what so these those while although however meanwhile since before during under over into also no according both many most some several another such where why how my your our then now still yet once two earlier later last"),
        ("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ihr ihre seine wir ich doch dies diese dieser seit während unter laut zwischen gegen nun schon sowie zudem dabei damit jedoch denn bereits jetzt dort hier"),
        ("fr", "le la les de des du et en un une que qui est dans pour pas par sur il au aux plus ce se ne sont avec son sa ses elle ils mais ou cette été comme leur nous vous on à ont être selon après avant entre sans sous si ces tout deux dont où aussi depuis lors ainsi alors cela fait avait était pendant serait seront sera étaient a l d qu n c je mon ma mes notre votre y même très"),
        ("es", "el la los las de del y en que un una por con para se no es su al lo como más pero sus le ha fue este esta son entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos según tras han está estos si porque ya o él ella así mientras aunque además ayer"),
        ("it", "il lo la i gli le di del della dei delle e in che un una per con non è si da dal dalla al alla nel nella sono come più ma anche ha o se su sul sulla suo sua questo questa tra fra essere stato stata dopo prima quando ci hanno loro lui lei era cui degli dalle alle ai l d un anni secondo così però mentre dove"),
        ("pt", "o a os as de do da dos das e em que um uma para com não por no na nos nas se mais como mas ao foi ele ela à seu sua ou ser quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem são tem disse segundo sobre após nesta neste durante ainda porque esta este eles"),
        ("nl", "de het een en van in is dat op te zijn met voor niet die aan er om ook als bij door maar naar uit ze hij over nog dan worden of tot werd wordt heeft hebben had was meer deze dit na zich kan hun haar geen wel we volgens onder tegen tussen sinds tijdens toen omdat ik je al zo waar"),
        ("pl", "i w na z że się do nie jest to o jak za po od co dla przez są ale czy tak który która które przy tym był była było ze jego jej ich być oraz może tylko już lub także pod przed jako według będzie został która gdy jednak podczas po tego tej te ten ta bez nad między został my on ona oni"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan en gibi sonra kadar ne o ancak ise göre değil ama her var olduğu olduğunu tarafından iki ilk yeni üzerinde dedi diye etti ki ya veya şu biz ben sen onlar bunun karşı arasında yer önce bazı büyük hem yok"),
        ("ru", "и в не на что с по как это из он а к но от за его для так же о у все или бы она они был была было были уже при до если только под после который которые которая чтобы где во со об между также однако этого том сообщил сказал будет может еще ещё их ему мы я"),
        ("sv", "och att det i en som på är av för med till den har de inte om ett han men var jag sig från vi så kan när hon under också efter eller nu där vid mot ska skulle varit över säger detta"),
        ("da", "og at det i en som på er af for med til den har de ikke om et han men var jeg sig fra vi så kan når hun under også efter eller nu der ved mod skal ville været over siger dette blev være"),
        ("no", "og at det i en som på er av for med til den har de ikke om et han men var jeg seg fra vi så kan når hun under også etter eller nå der ved mot skal ville vært over sier dette ble være"),
        ("fi", "ja on ei että se oli hän mutta myös kun ovat joka mukaan niin kuin ole tai sen jos vain ja sekä jälkeen olla kertoo nyt vielä jo"),
        ("cs", "a v se na je že s z do o i to za pro ve jako by k po od jeho ale jsou byl bylo která který nebo podle když jen už také až při své není než tak ze"),
        ("ro", "și în de la a pe cu nu care este din o un pentru că mai au fost sau ca prin după dar să lui sunt al ale fi între într această acest ei"),
        ("hu", "a az és hogy nem is egy ez volt meg csak de már van mint el még azt ha lesz szerint ki vagy után minden között úgy akkor kell"),
        ("id", "yang dan di dengan untuk dari pada ini itu tidak dalam akan ke adalah oleh juga sebagai telah atau karena bisa ada saat kata mereka kami"),
        ("vi", "và của là có không được cho trong một các với người đã này những đến khi từ để về tại ra như vào năm sẽ"),
        ("uk", "і в на що з не до та за у як це від його для він але по й був про які який також було або якщо після вже вона вони ще є під час"),
        ("ca", "el la els les de i a que en un una per amb no es del al és dels ha són més com però seva seu aquest aquesta va han"),
    ];

    /// <summary>Languages in a fixed order; bit n of <see cref="LanguagesOf"/> is the n-th.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Lists.Select(list => list.Language)];

    private static readonly FrozenDictionary<string, int> Bits =
        Lists.Select((list, number) => (list.Language, Bit: 1 << number)).ToFrozenDictionary(list => list.Language, list => list.Bit);

    /// <summary>Open addressing, mostly free, so that a word that is none of them is told from three of its letters.</summary>
    private static readonly (string? Word, int Languages)[] Slots = FilledSlots();

    /// <summary>Whether a lower-case word is a small word of the language; of English where the language is not known here.</summary>
    public static bool Contains(string language, ReadOnlySpan<char> lowerCaseWord)
    {
        for (var slot = SlotOf(lowerCaseWord); Slots[slot].Word is { } word; slot = (slot + 1) % SlotCount)
        {
            if (lowerCaseWord.SequenceEqual(word))
            {
                return (Slots[slot].Languages & BitOf(language)) != 0;
            }
        }

        return false;
    }

    /// <summary>The same of a word in any case.</summary>
    public static bool ContainsAnyCase(string language, ReadOnlySpan<char> word) => LanguagesOf(word) is not 0 and var languages && (languages & BitOf(language)) != 0;

    /// <summary>The languages that have this word, in any case, as bits.</summary>
    public static int LanguagesOf(ReadOnlySpan<char> word)
    {
        var slot = SlotOf(word);
        while (Slots[slot].Word is { } known && !IsSame(word, known))
        {
            slot = (slot + 1) % SlotCount;
        }

        return Slots[slot].Languages;
    }

    private static int BitOf(string language) => Bits.TryGetValue(language, out var bit) ? bit : 1;

    private static bool IsSame(ReadOnlySpan<char> word, string lowerCaseWord)
    {
        if (word.Length != lowerCaseWord.Length)
        {
            return false;
        }

        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] != lowerCaseWord[at] && char.ToLowerInvariant(word[at]) != lowerCaseWord[at])
            {
                return false;
            }
        }

        return true;
    }

    private static int SlotOf(ReadOnlySpan<char> word) => word.IsEmpty ? 0
        : (int)(((((uint)word.Length * 31) + Lower(word[0])) * 961 + ((uint)Lower(word[word.Length / 2]) * 31) + Lower(word[^1])) * 2_654_435_769 >> (32 - SlotBits));

    private static char Lower(char c) => char.IsAscii(c) ? (char)(c | ' ') : char.ToLowerInvariant(c);

    private static (string? Word, int Languages)[] FilledSlots()
    {
        var slots = new (string? Word, int Languages)[SlotCount];
        for (var number = 0; number < Lists.Length; number++)
        {
            foreach (var word in Lists[number].Words.Split(' '))
            {
                var slot = SlotOf(word);
                while (slots[slot].Word is { } other && other != word)
                {
                    slot = (slot + 1) % SlotCount;
                }

                slots[slot] = (word, slots[slot].Languages | (1 << number));
            }
        }

        return slots;
    }
}
