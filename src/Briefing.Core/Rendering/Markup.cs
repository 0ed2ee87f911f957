namespace Briefing.Rendering;

/// <summary>HTML that we wrote ourselves and that is printed as it is. Everything else a template prints is escaped.</summary>
internal sealed record Markup(string Html)
{
    public override string ToString() => Html;
}
