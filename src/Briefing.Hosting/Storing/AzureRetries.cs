using Azure.Core;

namespace Briefing.Hosting.Storing;

internal static class AzureRetries
{
    /// <summary>
    /// A function has ten minutes and a reader no patience. A try that hangs is given up after 20 s, where 4 MB take two on a slow line; six tries with pauses
    /// of 0.4 to 6 s and some chance outlast a partition's move to another server, which takes seconds.
    /// </summary>
    public static void Set(RetryOptions retry)
    {
        retry.Mode = RetryMode.Exponential;
        retry.MaxRetries = 5;
        retry.Delay = TimeSpan.FromSeconds(0.4);
        retry.MaxDelay = TimeSpan.FromSeconds(6);
        retry.NetworkTimeout = TimeSpan.FromSeconds(20);
    }
}
