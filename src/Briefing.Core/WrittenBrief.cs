using Briefing.Summarising.Modelling;

namespace Briefing;

/// <summary>A brief, and what a language model had to do with it.</summary>
/// <param name="Model">What the language model contributed; the brief's receipt has what that cost.</param>
public sealed record WrittenBrief(Brief Brief, ModelReport Model);

/// <summary>A story as a brief tells it.</summary>
/// <param name="Engine">What wrote its summary.</param>
public sealed record WrittenStory(BriefStory Story, BriefEngine Engine);
