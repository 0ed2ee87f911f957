using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The mayor said on Monday that the bridge would be closed for a year.")]
    [InlineData("de", "Der Stadtrat hat am Montag beschlossen, dass die Brücke für ein Jahr gesperrt wird.")]
    [InlineData("fr", "Le maire a annoncé lundi que le pont serait fermé pendant un an.")]
    [InlineData("es", "El alcalde dijo el lunes que el puente estará cerrado durante un año.")]
    [InlineData("it", "Il sindaco ha detto lunedì che il ponte resterà chiuso per un anno.")]
    [InlineData("pt", "O presidente da câmara disse na segunda-feira que a ponte vai ser fechada por um ano e não há data.")]
    [InlineData("nl", "De burgemeester zei maandag dat de brug een jaar lang dicht zal zijn voor het verkeer.")]
    [InlineData("pl", "Burmistrz powiedział w poniedziałek, że most zostanie zamknięty na rok i nie będzie objazdu.")]
    [InlineData("tr", "Belediye başkanı pazartesi günü köprünün bir yıl için kapalı olacağını söyledi ve bu kadar dedi.")]
    [InlineData("ru", "Мэр сообщил в понедельник, что мост будет закрыт на год, и это не все.")]
    [InlineData("uk", "Міський голова повідомив у понеділок, що міст буде закрито на рік, а також інше.")]
    [InlineData("ja", "市長は月曜日に、橋を一年間閉鎖すると発表した。")]
    [InlineData("zh", "市长周一宣布，大桥将关闭一年。")]
    [InlineData("ko", "시장은 월요일에 다리를 일 년 동안 폐쇄한다고 밝혔다.")]
    [InlineData("ar", "قال رئيس البلدية يوم الاثنين إن الجسر سيغلق لمدة عام.")]
    [InlineData("fa", "شهردار گفت پل به مدت یک سال بسته خواهد بود و چاره‌ای نیست که گفته شود.")]
    [InlineData("he", "ראש העיר אמר ביום שני כי הגשר ייסגר לשנה.")]
    [InlineData("el", "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα κλείσει για έναν χρόνο.")]
    [InlineData("sv", "Borgmästaren sade på måndagen att bron ska vara stängd i ett år och att det inte går.")]
    [InlineData("und", "Zxqv brrt klomp 4711.")]
    [InlineData("und", "")]
    public void A_sentence_or_two_tell_the_language(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Detect(text));
}
