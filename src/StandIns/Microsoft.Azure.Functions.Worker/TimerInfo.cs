namespace Microsoft.Azure.Functions.Worker;

public class TimerInfo
{
    /// <summary>True where this call is later than the schedule says.</summary>
    public bool IsPastDue { get; set; }
}
