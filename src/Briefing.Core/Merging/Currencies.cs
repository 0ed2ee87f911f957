using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>Signs, codes and names of money, to ISO 4217 codes.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Signs = WordTable.Names("""
        USD=$ EUR=€ GBP=£ JPY=¥ INR=₹ RUB=₽ TRY=₺ UAH=₴ KRW=₩ ILS=₪ NGN=₦
        """);

    private static readonly FrozenDictionary<string, string> DollarPrefixes = WordTable.Names("""
        USD=us|u.s. AUD=a|au CAD=c|ca NZD=nz HKD=hk SGD=s BRL=r
        """);

    private static readonly FrozenDictionary<string, string> Names = WordTable.Names("""
        USD=dollar|dollars|usd EUR=euro|euros|eur GBP=sterling|gbp JPY=yen|jpy CNY=yuan|renminbi|cny|rmb INR=rupee|rupees|inr
        RUB=ruble|rubles|rouble|roubles|rub CHF=franc|francs|chf NOK=krone|kroner|nok SEK=krona|kronor|sek DKK=dkk PLN=zloty|zlotys|pln TRY=lira|liras
        peso=peso|pesos BRL=real|reais ZAR=rand KRW=won ILS=shekels UAH=hryvnia|hryvnias AUD=aud CAD=cad NZD=nzd cent=cents
        shilling=shilling|shillings dinar=dinar|dinars dirham=dirham|dirhams riyal=riyal|riyals THB=baht VND=dong BDT=taka NGN=naira IDR=rupiah MYR=ringgit GHS=cedi|cedis ETB=birr
        HUF=forint|forints RON=lei BGN=leva CZK=koruna|korunas KES=kes ZMW=kwacha PYG=guaraníes CRC=colones GTQ=quetzales BOB=bolivianos HNL=lempiras
        """);

    /// <summary>The currency whose sign or code stands in front of the token ("$", "US$", "€", "EUR"), and where it begins.</summary>
    public static (string Code, int First)? Before(List<Token> tokens, int at)
    {
        if (at == 0)
            return null;

        var sign = tokens[at - 1];
        if (Signs.TryGetValue(sign.Text, out var code))
        {
            var prefixed = sign.Text == "$" && at > 1 && sign.Glued && DollarPrefixes.TryGetValue(tokens[at - 2].Lower, out var dollar) ? dollar : null;
            return prefixed is null ? (code, at - 1) : (prefixed, at - 2);
        }

        // "$US1 million", "A$5" being the commoner way round.
        if (at > 1 && sign.Glued && tokens[at - 2].Text == "$" && DollarPrefixes.TryGetValue(sign.Lower, out var turned))
            return (turned, at - 2);

        return sign.Text.Length == 3 && sign.Text.All(char.IsAsciiLetterUpper) && Names.TryGetValue(sign.Lower, out code) ? (code, at - 1) : null;
    }

    /// <summary>The currency named behind a number ("dollars", "US dollars", "€", "million pounds").</summary>
    public static (string Code, int Next)? After(List<Token> tokens, int at, bool scaled)
    {
        if (at >= tokens.Count)
            return null;

        if (Signs.TryGetValue(tokens[at].Text, out var sign))
            return (sign, at + 1);

        if (tokens[at].Lower is "us" or "u.s." or "american" or "australian" or "canadian" or "hong" && at + 1 < tokens.Count && tokens[at + 1].Lower is "dollar" or "dollars")
            return (tokens[at].Lower switch { "australian" => "AUD", "canadian" => "CAD", _ => "USD" }, at + 2);

        // Pounds weigh unless they come by the million.
        if (scaled && tokens[at].Lower is "pounds")
            return ("GBP", at + 1);

        return Names.TryGetValue(tokens[at].Lower, out var code) ? (code, at + 1) : null;
    }
}
