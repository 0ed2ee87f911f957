namespace Briefing.Rendering;

/// <summary>A template is missing, does not parse or fails. The message names file, line and column.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException(string message) : base(message)
    {
    }

    public TemplateException(string message, Exception inner) : base(message, inner)
    {
    }
}
