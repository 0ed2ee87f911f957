using System.Reflection;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The name under which templates see a .NET member.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>Whether templates may see a .NET member.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);

/// <summary>Finds the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template, under which it is cached; null if there is none.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text of a template.</summary>
    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    /// <summary>The text of a template, for callers that don't want to wait for it.</summary>
    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}

/// <summary>An object whose members a template reads and writes by name.</summary>
public interface IScriptObject
{
    int Count { get; }

    bool IsReadOnly { get; set; }

    IEnumerable<string> GetMembers();

    bool Contains(string member);

    bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value);

    bool CanWrite(string member);

    bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly);

    bool Remove(string member);

    void SetReadOnly(string member, bool readOnly);

    IScriptObject Clone(bool deep);
}

/// <summary>Keeps a public member from templates.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ScriptMemberIgnoreAttribute : Attribute;
