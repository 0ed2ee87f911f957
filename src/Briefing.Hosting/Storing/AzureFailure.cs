using Azure;
using Azure.Core;
using Azure.Identity;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>What the storage SDK throws when a service does not answer, answers that it cannot, or lets nobody in.</summary>
internal static class AzureFailure
{
    public static bool IsUnavailable(Exception failure, CancellationToken cancellation) => failure switch
    {
        OperationCanceledException => !cancellation.IsCancellationRequested,
        RequestFailedException request => request.Status is 0 or 401 or 403 or 408 or 429 or >= 500,
        // Five tries that failed in five ways come together.
        AggregateException or IOException or AuthenticationFailedException => failure is not FileNotFoundException,
        _ => false,
    };

    public static StoreUnavailableException Of(string what, Exception failure)
    {
        var advice = failure is RequestFailedException { Status: 401 or 403 } or AuthenticationFailedException
            ? "Give this identity the roles Storage Blob Data Contributor and Storage Queue Data Contributor, or check the connection string."
            : "Check the address of the storage account and the network; trying again later may help.";
        var answer = failure is RequestFailedException { ErrorCode: { Length: > 0 } code } ? $" ({code})" : $" ({failure.GetType().Name})";
        return new StoreUnavailableException($"{what}{answer}. {advice}", failure);
    }
}

internal static class AzureRetries
{
    /// <summary>
    /// A function has five minutes and a reader no patience. A try that hangs is given up after 20 s, where 4 MB take two on a slow line; five tries with pauses
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
