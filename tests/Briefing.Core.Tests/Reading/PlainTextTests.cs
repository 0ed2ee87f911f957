using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Story = """
        The harbour of Port Alder was closed on Monday after a crane fell across the fairway, the port authority said.

        Nobody was hurt. “We were lucky that it was lunchtime,” said the harbour master, Ruth Abellard.

        Eleven ships are waiting outside. The crane will be lifted on Wednesday at the earliest.
        """;

    private static Article Clean(string text) => Assert.Single(ArticleReader.FromText("a", text).Articles);

    [Fact]
    public void A_story_without_debris_is_kept_as_it_is()
    {
        var article = Clean(Story);

        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
        Assert.Empty(article.Removed);
        Assert.Null(article.Title);
        Assert.Equal(5, article.Sentences.Length);
    }

    [Theory]
    [InlineData("Crane falls across harbour")]
    [InlineData("crane falls across harbour")]
    [InlineData("CRANE FALLS ACROSS HARBOUR")]
    [InlineData("Who moved the crane?")]
    public void A_first_line_without_a_stop_is_the_title(string title)
    {
        var article = Clean(title + "\n\n" + Story);

        Assert.Equal(title, article.Title);
        Assert.StartsWith("The harbour", article.Text, StringComparison.Ordinal);
    }

    /// <summary>The line under a title that says who wrote it, for whom and when; with and without a blank line between them.</summary>
    [Theory]
    [InlineData("By Ada Long, The Alder Post, 4 March 2026", "Ada Long", "The Alder Post", "2026-03-04")]
    [InlineData("By Ada Long and Tom Obi, Harbour Editor, The Alder Post, Wednesday 4 March 2026", "Ada Long and Tom Obi", "The Alder Post", "2026-03-04")]
    [InlineData("By Ada Long, The Alder Post, Alder, 4 March 2026", "Ada Long", "The Alder Post", "2026-03-04")]
    [InlineData("By Ada Long, March 4, 2026", "Ada Long", null, "2026-03-04")]
    [InlineData("Analysis by Ada Long, Alder Sunday, 8 March 2026", "Ada Long", "Alder Sunday", "2026-03-08")]
    [InlineData("Von Kurt Lenz, Küstenbote am Sonntag, 8. März 2026", "Kurt Lenz", "Küstenbote am Sonntag", "2026-03-08")]
    [InlineData("Por Ana Ruiz, El Faro del Sur, 2 de junio de 2026", "Ana Ruiz", "El Faro del Sur", "2026-06-02")]
    [InlineData("Par Luc Moreau, La Dépêche du Port, mercredi 4 mars 2026", "Luc Moreau", "La Dépêche du Port", "2026-03-04")]
    [InlineData("The Alder Post, Wednesday 4 March 2026", null, "The Alder Post", "2026-03-04")]
    [InlineData("Hafenkurier, Mittwoch, 4. März 2026", null, null, "2026-03-04")]
    public void A_line_under_the_title_names_author_outlet_and_day(string line, string? author, string? outlet, string day)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            var article = Clean($"Crane falls across the harbour of Port Alder{gap}{line}\n\n{Story}");
            Assert.Equal("Crane falls across the harbour of Port Alder", article.Title);
            Assert.Equal((author, outlet, day), (article.Author, article.Source, article.StatedPublished?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
        }
    }

    [Theory]
    [InlineData("Port Alder to vote on crane tax on 4 March 2026")]
    [InlineData("Crane by Ada Long wins prize of the year 2026")]
    [InlineData("Alder Port Plan, Phase Two, Due By 2030")]
    public void A_title_with_a_day_or_a_name_is_a_title(string title) => Assert.Equal(title, Clean(title + "\n\n" + Story).Title);

    [Theory]
    [InlineData("PORT ALDER, March 4 (Coastwire) - ", "2026-03-20", "2026-03-04")]
    [InlineData("PORT ALDER, Dec 30 (Coastwire) - ", "2026-01-02", "2025-12-30")]
    [InlineData("KIEL, 4. März (Nordpresse) - ", "2026-03-04", "2026-03-04")]
    [InlineData("PORT ALDER, March 4 (Coastwire) 14:30 - ", "2026-03-20", "2026-03-04 14:30")]
    [InlineData("PORT ALDER, March 4, 1500 GMT (Coastwire) - ", "2026-03-20", "2026-03-04 15:00")]
    [InlineData("PORT ALDER, March 4 (Coastwire, 09:15) - ", "2026-03-20", "2026-03-04 09:15")]
    [InlineData("PORT ALDER, March 4 (Coastwire) 08:10 EST - ", "2026-03-20", "2026-03-04 13:10")]
    [InlineData("KIEL, 4. März, 18.20 Uhr (Nordpresse) - ", "2026-03-04", "2026-03-04 18:20")]
    [InlineData("PORT ALDER, March 4 (Coastwire) - ", "2026-09-20", null)]
    [InlineData("PORT ALDER, March 4 (Coastwire) - ", "2026-02-20", null)]
    public void A_dateline_without_a_year_is_of_the_year_of_its_upload_where_that_is_near(string dateline, string uploaded, string? day)
    {
        var modified = DateTimeOffset.Parse(uploaded + "T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var article = Assert.Single(ArticleReader.Read(new RawArticle("crane.txt", System.Text.Encoding.UTF8.GetBytes(dateline + Story)) { Modified = modified }).Articles);
        Assert.Equal(day, article.StatedPublished?.ToString(day?.Length > 10 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(dateline.Contains("Nordpresse", StringComparison.Ordinal) ? "Nordpresse" : "Coastwire", article.Source);
    }

    [Fact]
    public void A_first_sentence_is_no_title() => Assert.Null(Clean(Story).Title);

    /// <summary>A line behind the story, and what it must be called.</summary>
    [Theory]
    [InlineData("comment form", "Leave a Reply")]
    [InlineData("comment form", "Your email address will not be published. Required fields are marked *")]
    [InlineData("comment form", "Be the first to comment")]
    [InlineData("comment form", "This site uses Akismet to reduce spam. Learn how your comment data is processed.")]
    [InlineData("comment form", "Deine E-Mail-Adresse wird nicht veröffentlicht.")]
    [InlineData("comment form", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *")]
    [InlineData("comment form", "Tu dirección de correo electrónico no será publicada.")]
    [InlineData("comment form", "Il tuo indirizzo email non sarà pubblicato.")]
    [InlineData("comment form", "O seu endereço de email não será publicado.")]
    [InlineData("comment form", "Het e-mailadres wordt niet gepubliceerd.")]
    [InlineData("comment form", "Twój adres e-mail nie zostanie opublikowany.")]
    [InlineData("comment form", "E-posta hesabınız yayımlanmayacak.")]
    [InlineData("comment form", "Ваш адрес email не будет опубликован.")]
    [InlineData("rights line", "© 2024 Harbour Press. All rights reserved.")]
    [InlineData("rights line", "Copyright 2024 Harbour Press Ltd.")]
    [InlineData("rights line", "Alle Rechte vorbehalten.")]
    [InlineData("rights line", "This material may not be published, broadcast, rewritten or redistributed.")]
    [InlineData("photo credit", "Jo Doe/Harbour Press, via Reuters")]
    [InlineData("photo credit", "Jo Doe/Getty Images")]
    [InlineData("photo credit", "Photo: Jo Doe")]
    [InlineData("photo credit", "Foto: Jo Doe/dpa")]
    [InlineData("photo credit", "(AP Photo/Jo Doe)")]
    [InlineData("photo caption", "The fallen crane in the harbour of Port Alder on Monday. Jo Doe/Getty Images")]
    [InlineData("photo caption", "Workers look at the crane on May 5, 2024, in Port Alder. (Photo by Jo Doe/AFP)")]
    [InlineData("contributor line", "Lena Marsh contributed reporting from Hensby.")]
    [InlineData("contributor line", "Reporting by Owen Tarr; Editing by Sue Blythe")]
    [InlineData("contributor line", "Additional reporting by Lena Marsh.")]
    [InlineData("byline", "By admin")]
    [InlineData("byline", "By Lena Marsh and Owen Tarr")]
    [InlineData("related link", "Read more: Why cranes fall")]
    [InlineData("related link", "Lesen Sie auch: Warum Kräne fallen")]
    [InlineData("related link", "À lire aussi : pourquoi les grues tombent")]
    [InlineData("related link", "Lea también: por qué caen las grúas")]
    [InlineData("related link", "Читайте также: почему падают краны")]
    [InlineData("newsletter box", "Sign up for our newsletter and never miss a ship.")]
    [InlineData("newsletter box", "Suscríbete a nuestro boletín")]
    [InlineData("share bar", "Share this article")]
    [InlineData("share bar", "Facebook")]
    [InlineData("cookie notice", "We use cookies to improve your experience on our site.")]
    [InlineData("cookie notice", "Wir verwenden Cookies, um unsere Seiten zu verbessern.")]
    [InlineData("advertisement", "ADVERTISEMENT")]
    [InlineData("advertisement", "Anzeige")]
    [InlineData("paywall notice", "Subscribe to continue reading")]
    [InlineData("time stamp", "Published: 5 May 2024")]
    [InlineData("topic list", "Tags: harbour, crane, shipping")]
    [InlineData("link list", "bestbets.com winnow.org slotking.net casinoland.com luckyroll.info spinmore.org")]
    [InlineData("link list", "winbetgiris.comspinroyal.orgslotgiris.nettopbahis.comluckgiris.info betgiris betroyal spinbahis slotbahis casinogiris topgiris")]
    public void What_a_page_left_behind_the_story_goes_with_a_reason(string why, string line)
    {
        var article = Clean(Story + "\n\n" + line);

        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
        Assert.Equal(new Removed(line, why), Assert.Single(article.Removed));
    }

    /// <summary>Sentences that only sound like debris.</summary>
    [Theory]
    [InlineData("Copyright law was changed on Monday so that archives may copy films, and publishers said that they would sue.")]
    [InlineData("Comments by the minister on the crane were met with laughter in the council chamber on Tuesday.")]
    [InlineData("Photographs of the crane were published by Reuters on Monday evening.")]
    [InlineData("Share prices of the crane’s maker fell by nine percent in Brannock on Tuesday.")]
    [InlineData("Facebook and Twitter were full of pictures of the crane within minutes of the fall.")]
    [InlineData("By Monday evening, about forty people had gathered on the quay to see the crane.")]
    [InlineData("“Read more about it in the report,” the harbour master told the council, and left.")]
    [InlineData("Advertisement revenue of the local paper has halved since 2019, its publisher said on Monday.")]
    [InlineData("The newsletter of the sailing club had warned of the crane in March, members said.")]
    [InlineData("Subscribe or die was the slogan of the strikers, who wanted the town to pay for a new crane.")]
    [InlineData("More than 400 people signed a petition for the crane, which they call the giraffe.")]
    [InlineData("Watch towers along the coast reported the fall at 12:04, two minutes before the first call.")]
    [InlineData("Cookies and coffee were handed out to the crews of the waiting ships by volunteers.")]
    [InlineData("Updated figures show that the port handled 11 million tonnes in 2023, the most since 2008.")]
    [InlineData("He was last seen on 5 May 2024.")]
    [InlineData("Follow-up talks will be held on Friday, the port authority said in a statement on its website.")]
    public void A_sentence_of_the_story_stays(string sentence)
    {
        var article = Clean(Story + "\n\n" + sentence + "\n\nThe council will meet again on Friday to discuss the matter.");

        Assert.Contains(sentence, article.Text, StringComparison.Ordinal);
        Assert.Empty(article.Removed);
    }

    [Fact]
    public void Nothing_behind_a_comment_form_is_the_story()
    {
        var article = Clean(Story + "\n\nLeave a Reply\n\nBuy the cheapest cranes of the whole coast here, and ask for our catalogue today.");

        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
        Assert.Equal(["comment form", "behind the comment form"], article.Removed.Select(removed => removed.Why));
    }

    [Fact]
    public void The_rights_line_is_kept_apart() =>
        Assert.Equal("© 2024 Harbour Press. All rights reserved.", Clean(Story + "\n\n© 2024 Harbour Press. All rights reserved.").Rights);

    [Fact]
    public void A_sub_heading_is_no_sentence()
    {
        var article = Clean(Story.Replace("Eleven ships", "A queue at sea\n\nEleven ships", StringComparison.Ordinal));

        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
        Assert.Equal(new Removed("A queue at sea", "sub-heading"), Assert.Single(article.Removed));
    }

    [Theory]
    [InlineData("By Lena Marsh", "Lena Marsh")]
    [InlineData("By Lena Marsh and Owen Tarr", "Lena Marsh and Owen Tarr")]
    [InlineData("Von Kurt Lenz", "Kurt Lenz")]
    [InlineData("Por Lucía Armengol", "Lucía Armengol")]
    [InlineData("By admin", null)]
    [InlineData("By Staff Writer", null)]
    [InlineData("Von der Redaktion", null)]
    public void A_byline_names_its_author_unless_it_names_a_role(string byline, string? author) =>
        Assert.Equal(author, Clean("Crane falls across harbour\n\n" + byline + "\n\n" + Story).Author);

    [Theory]
    [InlineData("PORT ALDER, May 5 (North Agency) - ")]
    [InlineData("PORT ALDER — ")]
    [InlineData("PORT ALDER, Marlund (AP) — ")]
    [InlineData("Port Alder (dpa) – ")]
    [InlineData("PORT ALDER (dpa) 12 October 2026 - ")]
    [InlineData("Port Alder, Marlund (AP), Oct. 12, 2026 — ")]
    [InlineData("(dpa) 12 October 2026 - ")]
    [InlineData("PORT ALDER, May 5 (North Agency) 22:30 - ")]
    [InlineData("PORT ALDER, May 5 (North Agency) 13:20 local - ")]
    [InlineData("PORT ALDER, 5 may (North Agency), 12:40 - ")]
    [InlineData("PORT ALDER, May 5, 3.45 pm (North Agency) - ")]
    [InlineData("PORT ALDER, 14:05 — ")]
    public void A_dateline_is_no_part_of_the_first_sentence(string dateline)
    {
        var article = Clean(dateline + Story);

        Assert.StartsWith("The harbour of Port Alder", article[article.Sentences[0]].ToString(), StringComparison.Ordinal);
        Assert.StartsWith(dateline, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The harbour - once the largest of the coast - was closed on Monday.")]
    [InlineData("Port Alder (population 9,000) - a quiet town - was shaken on Monday.")]
    [InlineData("NATO — the alliance of 32 states — met on Monday in Brannock.")]
    public void A_dash_makes_no_dateline(string sentence) =>
        Assert.Equal(sentence, Clean(sentence + "\n\n" + Story) is var article ? article[article.Sentences[0]].ToString() : null);

    [Theory]
    [InlineData("Monday, 12 October 2026, 18:40 GMT", "2026-10-12T18:40:00Z")]
    [InlineData("Published: May 5, 2024", "2024-05-05T00:00:00Z")]
    [InlineData("5. Mai 2024", "2024-05-05T00:00:00Z")]
    [InlineData("Publié le 5 mai 2024 à 07h30", "2024-05-05T07:30:00Z")]
    [InlineData("5 de mayo de 2024", "2024-05-05T00:00:00Z")]
    [InlineData("5 мая 2024", "2024-05-05T00:00:00Z")]
    [InlineData("5 maja 2024", "2024-05-05T00:00:00Z")]
    [InlineData("5 Mayıs 2024", "2024-05-05T00:00:00Z")]
    [InlineData("2024年5月5日", "2024-05-05T00:00:00Z")]
    [InlineData("05.05.2024", "2024-05-05T00:00:00Z")]
    [InlineData("May 5, 2024 6.45 pm", "2024-05-05T18:45:00Z")]
    public void A_date_above_the_story_is_when_it_was_published(string line, string published) =>
        Assert.Equal(DateTimeOffset.Parse(published, null), Clean("Crane falls across harbour\n\n" + line + "\n\n" + Story).Published);

    [Theory]
    [InlineData("PORT ALDER, 12 October 2026 - ")]
    [InlineData("PORT ALDER, Oct. 12, 2026 (AP) -- ")]
    [InlineData("Port Alder (dpa), 12.10.2026 – ")]
    public void The_day_of_the_dateline_dates_what_nothing_else_dates(string dateline)
    {
        Assert.Equal(new DateTimeOffset(2026, 10, 12, 0, 0, 0, TimeSpan.Zero), Clean(dateline + Story).Published);
        Assert.Equal(new DateTimeOffset(2026, 10, 13, 0, 0, 0, TimeSpan.Zero), Clean("Crane falls across harbour\n\n13 October 2026\n\n" + dateline + Story).Published);
    }

    [Fact]
    public void A_day_that_is_told_dates_no_article() =>
        Assert.Null(Clean("On 12 October 1987 - a Monday - the old harbour burnt down.\n\n" + Story).Published);

    [Fact]
    public void The_name_beside_the_date_is_the_outlet()
    {
        var article = Clean("Crane falls across harbour\n\nNorth Coast Agency\nMonday, 6 May 2024\n\n" + Story);

        Assert.Equal("North Coast Agency", article.Source);
        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
    }

    [Theory]
    [InlineData("OPINION")]
    [InlineData("Kommentar")]
    [InlineData("Analysis:")]
    [InlineData("Éditorial")]
    public void A_section_label_is_no_title(string label)
    {
        var article = Clean(label + "\nThe harbour needs no more cranes\nBy Ada Long\n4 March 2026\n\n" + Story);

        Assert.Equal(("The harbour needs no more cranes", "Ada Long"), (article.Title, article.Author));
        Assert.Contains(new Removed(label, "section label"), article.Removed);
    }

    [Theory]
    [InlineData("For immediate release - 4 March 2026")]
    [InlineData("PRESS RELEASE, 4 March 2026")]
    [InlineData("Pressemitteilung | 4. März 2026")]
    public void A_press_release_loses_its_mark_and_what_its_sender_says_of_itself(string mark)
    {
        var article = Clean($"Statement of the port authority on the fallen crane\n{mark}\n\n{Story}\n\nENDS\n\nNotes to editors\nAbout Alder Ports\nAlder Ports runs four harbours and employs 900 people. Alder Ports gives all applicants the same chances.\nContact: press office, 0800 555 0123");

        Assert.Equal("Statement of the port authority on the fallen crane", article.Title);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
    }

    [Theory]
    [InlineData("About Alder and its harbour, many books have been written, but few of them mention the crane.")]
    [InlineData("About Alder")]
    public void What_is_about_something_stays_where_nothing_else_says_press_release(string line)
    {
        var article = Clean(Story + "\n\n" + line + "\n\nThe town was founded in 1402 by merchants from Hensby, and grew with its harbour.");

        Assert.EndsWith("grew with its harbour.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Our reporter Ada Long writes: ")]
    [InlineData("Our harbour correspondent, Ada Long, reports from Port Alder: ")]
    [InlineData("Unsere Reporterin Ada Long berichtet: ")]
    [InlineData("Notre correspondante Ada Long écrit : ")]
    public void A_reporter_is_not_introduced_to_readers_elsewhere(string introduction)
    {
        var article = Clean(Story + "\n\n" + introduction + "The quay smells of oil, and nine lorries stand where the crane stood.");

        Assert.Equal("The quay smells of oil, and nine lorries stand where the crane stood.", article[article.Sentences[^1]].ToString());
    }

    [Theory]
    [InlineData("Our harbour is full: eleven ships are waiting outside, and more will come.")]
    [InlineData("Our reporter was hurt when the crane fell, and is in hospital now.")]
    public void A_sentence_about_ours_is_whole(string sentence) => Assert.Equal(sentence, Clean(Story + "\n\n" + sentence) is var article ? article[article.Sentences[^1]].ToString() : null);

    [Fact]
    public void A_post_without_its_author_in_the_sentence_is_left_out()
    {
        var article = Clean(Story.Replace("Eleven ships", "We are opening two more berths. Please stay away from the quay.\n\n— Port of Alder (@portalder) March 4, 2026\n\nEleven ships", StringComparison.Ordinal));

        Assert.Equal(Story.ReplaceLineEndings("\n"), article.Text);
        Assert.Equal(["embedded post", "embedded post"], article.Removed.Select(removed => removed.Why));
    }

    [Theory]
    [InlineData("© 2024 Harbour Press. All rights reserved. Terms of use. Privacy policy.", "© 2024 Harbour Press. All rights reserved.")]
    [InlineData("© 2024 Harbour Press | Impressum | Datenschutz", "© 2024 Harbour Press")]
    [InlineData("© 2024 Harbour Press. Licensed under CC BY 4.0.", "© 2024 Harbour Press. Licensed under CC BY 4.0.")]
    public void A_rights_line_is_printed_without_the_links_behind_it(string line, string rights) =>
        Assert.Equal(rights, Clean(Story + "\n\n" + line).Rights);

    [Fact]
    public void As_is_removes_nothing()
    {
        const string Text = "Leave a Reply\n\nBy admin\n\nA sentence.";

        var article = ArticleReader.AsIs("x", "Title", Text, null);

        Assert.Equal(Text, article.Text);
        Assert.Equal(3, article.Sentences.Length);
        Assert.Empty(article.Removed);
    }
}
