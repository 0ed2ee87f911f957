namespace Briefing.Reading.Debris;

/// <summary>How a phrase must stand in a line to say what the line is.</summary>
internal enum PhraseAt
{
    /// <summary>The line is the phrase, but for digits and punctuation around it.</summary>
    Whole,

    /// <summary>A short line begins with it.</summary>
    Start,

    /// <summary>A line that is no long paragraph holds it somewhere.</summary>
    Anywhere,
}

/// <summary>What web pages say about themselves, in ten languages. It supports what the shape and the place of a line tell.</summary>
internal static class Phrases
{
    public const string CommentForm = "comment form";
    public const string Comments = "comments";
    public const string Rights = "rights line";
    public const string ReadMore = "related link";
    public const string Newsletter = "newsletter box";
    public const string ShareBar = "share bar";
    public const string CookieNotice = "cookie notice";
    public const string Paywall = "paywall notice";
    public const string Advertisement = "advertisement";
    public const string Contributors = "contributor line";
    public const string Timestamp = "time stamp";
    public const string Tags = "topic list";
    public const string Player = "player text";
    public const string Appeal = "appeal to readers";

    public static (string Why, PhraseAt At, string Texts)[] All { get; } =
    [
        (CommentForm, PhraseAt.Whole,
            "leave a reply|leave a comment|leave a response|post a comment|post comment|add a comment|write a comment|be the first to comment|join the discussion|cancel reply|submit comment|log in to comment|sign in to comment|log in to leave a comment|name|email|website|comment|" +
            "kommentar schreiben|kommentar hinterlassen|schreibe einen kommentar|schreiben sie einen kommentar|antwort hinterlassen|antworten abbrechen|" +
            "laisser un commentaire|laissez un commentaire|poster un commentaire|ajouter un commentaire|soyez le premier à commenter|annuler la réponse|laisser une réponse|" +
            "deja un comentario|deja una respuesta|dejar un comentario|cancelar la respuesta|sé el primero en comentar|publicar comentario|" +
            "lascia un commento|lascia una risposta|annulla risposta|scrivi un commento|" +
            "deixe um comentário|deixe uma resposta|deixar um comentário|cancelar resposta|" +
            "geef een reactie|laat een reactie achter|plaats een reactie|reactie annuleren|reageer|" +
            "dodaj komentarz|zostaw komentarz|napisz komentarz|anuluj pisanie odpowiedzi|zostaw odpowiedź|" +
            "bir cevap yazın|bir yanıt yazın|yorum yap|yorum yapın|yorum yaz|yanıtı iptal et|" +
            "добавить комментарий|оставить комментарий|ваш комментарий|написать комментарий|отменить ответ"),
        (CommentForm, PhraseAt.Start,
            "your email address will not be published|you must be logged in to post|you must log in to post|save my name, email|notify me of follow|notify me of new|this site uses akismet|learn how your comment data|comments are closed|comments are moderated|commenting is closed|please log in to comment|please enter your comment|have your say in the comments|" +
            "deine e-mail-adresse wird nicht veröffentlicht|ihre e-mail-adresse wird nicht veröffentlicht|du musst angemeldet sein, um einen kommentar|meinen namen, meine e-mail|die kommentarfunktion|" +
            "votre adresse e-mail ne sera pas publiée|votre adresse de messagerie ne sera pas publiée|vous devez vous connecter pour|les commentaires sont fermés|" +
            "tu dirección de correo electrónico no será publicada|debes iniciar sesión para|guarda mi nombre, correo|los comentarios están cerrados|" +
            "il tuo indirizzo email non sarà pubblicato|devi essere connesso per|" +
            "o seu endereço de email não será publicado|o seu endereço de e-mail não será publicado|" +
            "je e-mailadres wordt niet gepubliceerd|je e-mailadres zal niet|het e-mailadres wordt niet gepubliceerd|je moet ingelogd zijn|" +
            "twój adres e-mail nie zostanie opublikowany|twój adres email nie zostanie|musisz się zalogować, aby|" +
            "e-posta hesabınız yayımlanmayacak|e-posta adresiniz yayınlanmayacak|yorum yapabilmek için|" +
            "ваш адрес email не будет опубликован|ваш e-mail не будет опубликован|чтобы оставить комментарий"),
        (CommentForm, PhraseAt.Anywhere, "required fields are marked|akismet to reduce spam|erforderliche felder sind mit|les champs obligatoires sont indiqués|los campos obligatorios están marcados|i campi obbligatori sono contrassegnati|campos obrigatórios são marcados|campos obrigatórios marcados|vereiste velden zijn gemarkeerd|wymagane pola są oznaczone|gerekli alanlar * ile|обязательные поля помечены"),
        (Comments, PhraseAt.Whole, "comments|reader comments|all comments|view comments|show comments|no comments|no comments yet|load more comments|most recent comments|kommentare|alle kommentare|leserkommentare|commentaires|vos commentaires|aucun commentaire|comentarios|sin comentarios|commenti|nessun commento|comentários|nenhum comentário|reacties|alle reacties|komentarze|brak komentarzy|yorumlar|комментарии|нет комментариев"),
        (Rights, PhraseAt.Start, "©|(c) 19|(c) 20|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|tüm hakları saklıdır|her hakkı saklıdır|все права защищены|unauthorized use and/or duplication|this material may not be published|no part of this publication|reproduction of this article|reproduction interdite|riproduzione riservata|prohibida la reproducción|proibida a reprodução|republished with permission|published under a creative commons|this article is republished from|licensed under creative commons"),
        (Rights, PhraseAt.Anywhere, "all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|tüm hakları saklıdır|все права защищены|may not be published, broadcast, rewritten|riproduzione riservata|written permission from this site|without the express written permission"),
        (ReadMore, PhraseAt.Start,
            "read more:|read more about|read also:|read also|also read:|also read|read next:|read next|read the full story|read full story|read full article|read the full article|see also:|see also|see more:|related:|related story|related stories|related article|related articles|related coverage|related content|related news|related topics|related posts|more on this story|more from|more on:|more:|more stories|more news|recommended:|recommended reading|recommended for you|recommended stories|you may also like|you might also like|you may be interested|don't miss:|don’t miss:|must read:|must-read:|keep reading:|up next|continue reading:|further reading:|explore more|from our archive|editor's picks|editors' picks|editor’s picks|trending now|most read|most popular|popular stories|latest news|latest stories|what to read next|read our|click here|tap here|for more on|" +
            "lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|mehr zum thema|mehr dazu|lies auch|auch interessant|das könnte sie auch interessieren|weiterlesen|zum thema|mehr lesen|weitere artikel|meistgelesen|" +
            "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|à lire :|voir aussi|sur le même sujet|lire la suite|en savoir plus|les plus lus|articles liés|" +
            "lea también|lee también|leer también|te puede interesar|le puede interesar|más información:|más información|ver también|noticias relacionadas|lo más leído|le recomendamos|te recomendamos|" +
            "leggi anche|leggi di più|leggi tutto|potrebbe interessarti|ti potrebbe interessare|vedi anche|articoli correlati|i più letti|per approfondire|" +
            "leia também|leia mais|veja também|saiba mais|notícias relacionadas|mais lidas|você pode gostar|" +
            "lees ook|lees verder|lees meer|bekijk ook|meer over|gerelateerde artikelen|meest gelezen|" +
            "czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|przeczytaj też|przeczytaj także|najczęściej czytane|polecamy|" +
            "ayrıca okuyun|bunlar da ilginizi çekebilir|ilgili haberler|ilgili haber|devamını oku|daha fazla oku|ilginizi çekebilir|bunu da okuyun|" +
            "читайте также|читать далее|читайте нас|смотрите также|по теме|подробнее:|самое читаемое|ранее по теме|материалы по теме|другие новости"),
        (ReadMore, PhraseAt.Whole, "read more|more|related|see more|show more|learn more|next article|previous article|next story|previous story|next post|previous post|load more|view all|back to top|back to homepage|weiter|mehr|suite|siguiente|anterior|mehr anzeigen|voir plus|ver más|vedi altro|ver mais|toon meer|zobacz więcej|daha fazla|ещё|далее"),
        (Newsletter, PhraseAt.Start,
            "sign up for|sign up to|sign up now|subscribe to our|subscribe to the|subscribe for|subscribe now|get our|get the latest|get the best|get more news|join our newsletter|join our mailing|our newsletter|enter your email|your email|by signing up|by submitting|by subscribing|thank you for signing up|thanks for signing up|you can unsubscribe|stay up to date|stay informed|never miss|want more stories like|delivered to your inbox|download our app|download the app|check your inbox|" +
            "jetzt anmelden|newsletter abonnieren|abonnieren sie|melden sie sich|unser newsletter|bleiben sie auf dem laufenden|ihre e-mail-adresse|" +
            "inscrivez-vous|abonnez-vous|recevez|s'abonner|s’abonner|votre adresse e-mail|votre email|" +
            "suscríbete|suscríbase|regístrate|recibe|reciba|apúntate|tu correo electrónico|" +
            "iscriviti|abbonati|ricevi|la tua email|" +
            "inscreva-se|assine|receba|cadastre-se|seu e-mail|" +
            "schrijf je in|schrijf u in|meld je aan|abonneer|ontvang|" +
            "zapisz się|subskrybuj|dołącz do|twój adres e-mail|" +
            "abone ol|bültenimize|e-bülten|kaydol|" +
            "подпишитесь|подписывайтесь|подписаться|получайте"),
        (Newsletter, PhraseAt.Anywhere, "straight to your inbox|delivered to your inbox|in your inbox every|to your inbox every|direkt in ihr postfach|dans votre boîte mail|en tu bandeja de entrada|nella tua casella|na sua caixa de entrada|in je inbox|unsubscribe at any time|protected by recaptcha|privacy policy and terms|terms of service apply|our privacy notice|our privacy policy|terms and conditions and privacy"),
        (ShareBar, PhraseAt.Whole, "share|share this|share this article|share this story|share this post|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share with friends|tweet|copy link|link copied|print|print this article|email this article|email this|save|save article|bookmark|gift this article|follow us|like this|like us on facebook|teilen|artikel teilen|drucken|merken|auf facebook teilen|partager|partager cet article|imprimer|compartir|compartir en facebook|imprimir|condividi|stampa|compartilhar|compartilhe|partilhar|delen|deel dit artikel|udostępnij|drukuj|paylaş|yazdır|поделиться|распечатать|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|email|e-mail|copy|messenger|instagram|youtube|tiktok|flipboard|pocket|vk|listen|listen to article|text size|font size"),
        (ShareBar, PhraseAt.Start, "follow us on|follow me on|follow her on|follow him on|find us on|join us on|like us on|connect with us|add us as|share this:|share this article:|share:|click to share|folgen sie uns|suivez-nous|síguenos|seguici su|siga-nos|volg ons|śledź nas|obserwuj nas|bizi takip|следите за нами|follow us|join the conversation"),
        (CookieNotice, PhraseAt.Start, "we use cookies|this site uses cookies|this website uses cookies|we and our partners use cookies|we and our partners store|our website uses cookies|by continuing to use|by clicking accept|by clicking “accept|by clicking \"accept|accept all cookies|manage cookies|cookie settings|cookie policy|we value your privacy|your privacy|wir verwenden cookies|diese website verwendet cookies|diese webseite verwendet|nous utilisons des cookies|ce site utilise des cookies|utilizamos cookies|usamos cookies|este sitio utiliza cookies|este sitio web utiliza|utilizziamo i cookie|questo sito utilizza|questo sito usa|este site utiliza cookies|este site usa cookies|wij gebruiken cookies|deze website gebruikt cookies|ta strona używa|ta strona korzysta|ta witryna wykorzystuje|ten serwis używa|bu site çerez|bu web sitesi|çerez politikası|мы используем cookie|мы используем файлы|этот сайт использует|сайт использует"),
        (CookieNotice, PhraseAt.Whole, "accept|accept all|reject all|decline|i agree|agree|manage preferences|alle akzeptieren|akzeptieren|tout accepter|accepter|aceptar|aceptar todo|accetta|aceitar|accepteren|akceptuję|zgadzam się|kabul et|принять"),
        (Paywall, PhraseAt.Start, "subscribe to continue|subscribe to read|subscribe to keep|to continue reading|to read the full|to read this article|this article is for subscribers|this content is for|this story is for subscribers|already a subscriber|already have an account|already a member|log in to continue|sign in to continue|sign in to read|register to continue|register for free to|create a free account|you have reached your|you've reached your|you’ve reached your|you have read your|your free articles|unlock this article|unlimited access|try unlimited access|become a member|become a subscriber|start your free trial|support independent journalism|this is a premium article|dieser artikel ist für abonnenten|weiterlesen mit|jetzt weiterlesen|sie möchten weiterlesen|sie haben bereits ein|bereits abonnent|cet article est réservé|il vous reste|déjà abonné|la suite est réservée|la lecture de cet article|este artículo es exclusivo|este contenido es exclusivo|contenido exclusivo para|¿ya eres suscriptor|ya eres suscriptor|contenuto riservato|sei già abbonato|conteúdo exclusivo para|já é assinante|dit artikel is exclusief|al abonnee|ten artykuł jest dostępny|pozostało|masz już konto|bu içerik abonelere|материал доступен"),
        (Advertisement, PhraseAt.Whole, "advertisement|advertisment|ad|ads|sponsored|sponsored content|promoted|promoted content|paid content|advertising|story continues below advertisement|story continues below|article continues below|article continues after advertisement|continue reading below|scroll to continue|scroll to continue reading|continue reading the main story|continue reading|skip advertisement|report this ad|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|reklam|реклама|la suite après la publicité|continúa después de la publicidad|continua después de la publicidad|continua dopo la pubblicità|continua após a publicidade|artikel gaat verder onder|dalsza część artykułu pod materiałem wideo|haberin devamı|reklamdan sonra devam ediyor"),
        (Advertisement, PhraseAt.Start, "advertisement - scroll|advertisement · scroll|- advertisement|ads by|sponsored by|story continues below|article continues below|article continues after|continue reading below|the story continues|der artikel wird|nach der werbung|der text geht|la suite après|continúa después|lees verder onder|de tekst gaat verder|tekst loopt door|dalsza część|ciąg dalszy|продолжение после"),
        (Contributors, PhraseAt.Start, "additional reporting by|additional reporting from|further reporting by|additional writing by|additional research by|reporting by|reporting from|reporting and writing by|edited by|editing by|writing by|written by|compiled by|with reporting by|with reporting from|with additional reporting|with contributions from|with contributions by|with files from|with agency|with agencies|with inputs from|with input from|(with inputs|(with agency|(with agencies|(reporting by|(additional reporting|(editing by|source: |this story was originally published|this article was originally published|originally published|this report was|this story was produced|this article was produced|this story has been updated|this article has been updated|(this story has|translated by|mit material von|mit informationen von|mit agenturmaterial|quelle: |quellen: |avec l'afp|avec l’afp|(avec afp|avec afp|avec agences|avec notre|source : |con información de|con informazioni|con agencias|fuente: |fonte: |com informações|com agência|bron: |źródło: |opracowanie: |opracował|opracowała|kaynak: |источник: "),
        (Contributors, PhraseAt.Anywhere, "contributed reporting|contributed to this report|contributed to this story|contributed to this article|contributed research|contributed from|contributed to reporting|contributed additional reporting|reported from|a contribué à|ont contribué à|contribuyó a este|contribuyeron a este|contribuíram para|hanno collaborato|ha collaborato|heeft bijgedragen aan dit|hat zu diesem bericht|haben zu diesem bericht|an diesem bericht"),
        (Timestamp, PhraseAt.Start, "published:|published on|published at|published by|first published|last updated|last modified|updated:|updated on|updated at|posted on|posted at|posted by|posted:|date:|modified:|created:|veröffentlicht am|veröffentlicht:|aktualisiert am|aktualisiert:|stand:|zuletzt aktualisiert|erstellt am|publié le|mis à jour le|mis à jour à|modifié le|publicado el|publicado:|actualizado el|actualizado:|actualizado a las|pubblicato il|aggiornato il|ultimo aggiornamento|publicado em|atualizado em|atualizada em|gepubliceerd op|gepubliceerd:|bijgewerkt|laatst bijgewerkt|opublikowano|data publikacji|aktualizacja:|ostatnia aktualizacja|yayınlanma|güncelleme|güncellenme|son güncelleme|опубликовано|обновлено|дата публикации|発行|更新日|公開日|更新:|发布时间|发布于|更新于"),
        (Tags, PhraseAt.Start, "tags:|tag:|topics:|filed under|filed in|categories:|category:|keywords:|in this article:|more on these topics|more about:|explore topics|schlagworte:|schlagwörter:|themen:|stichwörter:|sujets:|mots-clés|étiquettes|thèmes associés|etiquetas:|temas:|más sobre|archivado en|argomenti:|trefwoorden:|onderwerpen:|tagi:|tematy:|słowa kluczowe|etiketler|метки:|теги:|ключевые слова|темы:"),
        (Player, PhraseAt.Start, "watch:|watch live|watch now|watch the video|watch more|video:|audio:|listen:|listen to this|listen now|this video is|this video can not|this video cannot|your browser does not support|please enable javascript|you need to enable javascript|javascript is|to play this|media caption|image caption|image source|play video|live stream|loading...|loading…|duration:|ihr browser|bitte aktivieren sie javascript|votre navigateur|su navegador|tu navegador|seu navegador|uw browser|twoja przeglądarka|ваш браузер|hören sie|écouter|escuchar|min read"),
        (Player, PhraseAt.Anywhere, "your browser does not support the|enable javascript to|enable javascript in your|listen to this article|audio was generated|this audio is auto-generated|an ai-generated voice|turn on javascript|disable your ad blocker|disable your adblock"),
        (Appeal, PhraseAt.Start, "do you have a story|do you have information|do you have a tip|have a tip|got a tip|got a story|have you been affected|send us your|send your tips|contact us at|get in touch|email us at|write to us|if you value|support our journalism|donate|make a donation|we want to hear from|tell us what|let us know what|what do you think|would you like to comment|corrections:|report an error|report a correction|report a typo|found an error|have questions or comments|to report a|to suggest a correction|haben sie einen fehler|fehler gefunden|haben sie fragen|vous avez repéré|une erreur à signaler|¿encontraste un error|reportar un error|hai trovato un errore|viu algum erro|encontrou um erro|fout gezien|zie je een fout|tip de redactie|znalazłeś błąd|masz informacje|нашли ошибку|нашли опечатку|если вы нашли ошибку|выделите текст с ошибкой|elinizde"),
    ];
}
