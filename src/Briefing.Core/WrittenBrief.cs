using Briefing.Summarising;

namespace Briefing;

/// <param name="Model">What the language model contributed; the brief's receipt has what that cost.</param>
public sealed record WrittenBrief(Brief Brief, ModelReport Model);

/// <param name="Engine">What wrote its summary.</param>
public sealed record WrittenStory(BriefStory Story, BriefEngine Engine);
