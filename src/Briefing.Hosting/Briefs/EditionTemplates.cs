using System.Text;
using Briefing.Rendering;
using Briefing.Storing;

namespace Briefing.Hosting.Briefs;

/// <summary>Templates that editions have of their own, in <c>templates/{name}/</c>: each replaces the product's of the same name.</summary>
public sealed class EditionTemplates(IBlobStore store)
{
    /// <summary>The product's own have some thousand.</summary>
    private const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">Of a folder, as an edition names it; what is not in it is the product's.</param>
    /// <exception cref="TemplateException">One of them is no text or too large; what is wrong inside of them shows when they are used.</exception>
    public async Task<BriefRenderer> OpenAsync(string name, CancellationToken cancellation = default)
    {
        var folder = $"templates/{name}/";
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(folder, cancellation))
        {
            if (await store.ReadAsync(entry.Name, MostBytes, cancellation) is { } stored)
                templates[entry.Name[folder.Length..]] = TextOf(entry.Name, stored);
        }

        return new BriefRenderer(templates.GetValueOrDefault);
    }

    private static string TextOf(string name, StoredBlob template)
    {
        if (template.Length > MostBytes)
            throw new TemplateException($"{name} has {template.Length / 1048576.0:0.0} MB; a template may have 1 MB. Take out what is no template.");
        try
        {
            var text = Utf8.GetString(template.Content.Span);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new TemplateException($"{name} is not in UTF-8. Save it in that encoding.");
        }
    }
}
