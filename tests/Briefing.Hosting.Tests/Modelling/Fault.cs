namespace Briefing.Hosting.Tests.Modelling;

/// <summary>What a model's server has been seen to do.</summary>
public enum Fault
{
    Busy,
    BusyForAMoment,
    BusyForADay,
    BusyForMilliseconds,
    QuotaSpent,
    NeverAnswers,
    DripFeeds,
    InternalError,
    OutOfOrder,
    ConnectionReset,
    CutOffByLength,
    FilteredAnswer,
    Refusal,
    NoChoices,
    UnknownFinishReason,
    ToolCall,
    TruncatedBody,
    TruncatedAnswer,
    HtmlPage,
    EmptyBody,
    FilteredPrompt,
    TooLong,
    HugeBody,
    Redirect,
    BadKey,
    NoSuchModel,
}
