using System.Globalization;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Tests;

public class NetMembersTests
{
    [Fact]
    public void A_model_shows_its_properties_and_fields_in_snake_case() =>
        Assert.Equal("Ada Lovelace 36 field", Template.Parse("{{ first_name }} {{ last_name }} {{ ageInYears ?? age_in_years }} {{ plain_field }}").Render(new Person()));

    [Theory]
    [InlineData("HTMLName", "htmlname")]
    [InlineData("PublishedAt", "published_at")]
    [InlineData("publishedAt", "published_at")]
    [InlineData("Url2", "url2")]
    [InlineData("A", "a")]
    [InlineData("_Name", "__name")]
    public void Names_are_renamed_like_this(string name, string expected) => Assert.Equal(expected, StandardMemberRenamer.Rename(name));

    [Fact]
    public void A_renamer_and_a_filter_decide_what_a_template_sees()
    {
        var template = Template.Parse("{{ FirstName }}{{ LastName }}{{ Nested.Inner }}");
        Assert.Equal("Adain", template.Render(new Person(), member => member.Name, member => member.Name != nameof(Person.LastName)));
    }

    [Fact]
    public void Ignored_and_private_members_stay_hidden() =>
        Assert.Equal("", Template.Parse("{{ ignored }}{{ secret }}{{ nested.get_type }}").Render(new Person()));

    [Fact]
    public void Members_of_nested_objects_are_read_when_they_are_needed() =>
        Assert.Equal("in 2 b", Template.Parse("{{ nested.inner }} {{ nested.list.size }} {{ nested.list[1] }}").Render(new Person()));

    [Fact]
    public void A_base_class_shows_its_members_too() =>
        Assert.Equal("own base", Template.Parse("{{ name }} {{ item.inherited }}").Render(new { Name = "own", Item = new Derived() }));

    [Fact]
    public void Static_methods_of_a_type_are_functions()
    {
        var functions = new ScriptObject();
        functions.Import(typeof(Functions));
        var context = new TemplateContext();
        context.PushGlobal(functions);
        Assert.Equal("6 3 a-b-c 1 const", Template.Parse("{{ add 2 4 }} {{ add 2 }} {{ join '-' 'a' 'b' 'c' }} {{ depth }} {{ value }}").Render(context));
    }

    [Fact]
    public void Delegates_are_functions()
    {
        var script = new ScriptObject();
        script.Import("twice", new Func<int, int>(number => number * 2));
        script.Import("where", new Func<TemplateContext, Scriban.Parsing.SourceSpan, string>((_, span) => span.ToStringSimple()));
        var context = new TemplateContext();
        context.PushGlobal(script);
        Assert.Equal("8 here(1,18) 10", Template.Parse("{{ twice 4 }} {{ where }} {{ 5 | twice }}", "here").Render(context));
    }

    [Fact]
    public void Dictionaries_and_json_are_objects_too()
    {
        var json = JsonSerializer.Deserialize<JsonElement>("{\"a\": {\"b\": [1, \"x\"]}}");
        Assert.Equal("x 5", Template.Parse("{{ json.a.b[1] }} {{ map.key }}").Render(new { Json = json, Map = new Dictionary<string, object> { ["key"] = 5 } }));
        Assert.Equal("5", Template.Parse("{{ key }}").Render(new Dictionary<string, object> { ["key"] = 5 }));
    }

    [Fact]
    public void Culture_formats_numbers_and_dates()
    {
        var context = new TemplateContext();
        context.PushCulture(CultureInfo.GetCultureInfo("de-DE"));
        context.PushGlobal(new ScriptObject { ["day"] = new DateTime(2024, 3, 1) });
        Assert.Equal("1,5 01 März 2024 Freitag Friday", Template.Parse("{{ 1.5 }} {{ day | date.to_string '%d %B %Y %A' }} {{ day | date.to_string '%g%A' }}").Render(context));
        context.PopCulture();
        Assert.Equal("1.5", Template.Parse("{{ 1.5 }}").Render(context));
    }

    [Fact]
    public void A_template_reaches_nothing_that_was_not_given_to_it() =>
        Assert.Equal("", Template.Parse("{{ nested.get_type }}{{ nested.to_string }}{{ 'a'.length }}{{ nested.list.count }}").Render(new Person()));

    private sealed class Person
    {
        public string PlainField = "field";

        public string FirstName { get; init; } = "Ada";

        public string LastName { get; init; } = "Lovelace";

        public int AgeInYears { get; init; } = 36;

        [ScriptMemberIgnore]
        public string Ignored { get; init; } = "ignored";

        public Nested Nested { get; init; } = new();

        private string Secret { get; } = "secret";
    }

    private sealed class Nested
    {
        public string Inner { get; init; } = "in";

        public List<string> List { get; init; } = ["a", "b"];
    }

    private abstract class Base
    {
        public string Inherited { get; init; } = "base";
    }

    private sealed class Derived : Base;

    private static class Functions
    {
        public static readonly string Value = "const";

        public static int Add(int left, int right = 1) => left + right;

        public static string Join(string separator, params string[] parts) => string.Join(separator, parts);

        public static int Depth(TemplateContext context) => context.BuiltinObject.Contains("string") ? 1 : 0;
    }
}
