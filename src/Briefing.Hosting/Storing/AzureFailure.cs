using Azure;
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
        // Tries that failed in different ways come together.
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
