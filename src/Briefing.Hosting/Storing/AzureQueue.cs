using Azure;
using Azure.Core;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>
/// A queue of a storage account, with messages in base64 as the Functions host and Event Grid write them. What was tried too often goes to the queue
/// NAME-poison, as that host does it. Queues that are not there are made at the first message.
/// </summary>
public sealed class AzureQueue : IWorkQueue
{
    private readonly QueueClient _queue;
    private readonly Func<string, QueueClient> _open;
    private AzureQueue? _poison;

    public AzureQueue(string name, string connectionString)
        : this(name, other => new QueueClient(connectionString, other, Options()))
    {
    }

    public AzureQueue(string name, Uri service, TokenCredential credential)
        : this(name, other => new QueueClient(new Uri(service, $"{service.AbsolutePath.TrimEnd('/')}/{other}"), credential, Options()))
    {
    }

    private AzureQueue(string name, Func<string, QueueClient> open) => (_queue, _open) = (open(name), open);

    /// <summary>Where messages go that were tried too often.</summary>
    public AzureQueue Poison => _poison ??= new AzureQueue(_queue.Name + QueueNames.PoisonSuffix, _open);

    public async Task SendAsync(string message, TimeSpan delay = default, CancellationToken cancellation = default)
    {
        QueueMessages.Check(message);
        try
        {
            try
            {
                await SendAsync();
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == QueueErrorCode.QueueNotFound)
            {
                await _queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
                await SendAsync();
            }
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"No message could be sent to the queue {_queue.Name}", failure);
        }

        // A message that nobody takes stays: an outage of a week must not lose work.
        Task SendAsync() => _queue.SendMessageAsync(message, delay, timeToLive: TimeSpan.FromSeconds(-1), cancellation);
    }

    public async Task<IReadOnlyList<WorkMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellation = default)
    {
        QueueMessages.CheckCount(most);
        try
        {
            QueueMessage[] messages = await _queue.ReceiveMessagesAsync(most, hidden, cancellation);
            foreach (var spoilt in messages.Where(message => message.DequeueCount > IWorkQueue.MostTries))
            {
                // First there, then not here: a crash between makes two of it and not none.
                await Poison.SendAsync(spoilt.Body.ToString(), cancellation: cancellation);
                await DeleteAsync(spoilt.MessageId, spoilt.PopReceipt, cancellation);
            }
            return
            [
                .. messages
                    .Where(message => message.DequeueCount <= IWorkQueue.MostTries)
                    .Select(message => new WorkMessage(message.MessageId, message.Body.ToString(), (int)message.DequeueCount, message.PopReceipt)),
            ];
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"No message could be received from the queue {_queue.Name}", failure);
        }
    }

    public async Task CompleteAsync(WorkMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            await DeleteAsync(message.Id, message.Receipt, cancellation);
        }
        catch (Exception failure) when (AzureFailure.IsUnavailable(failure, cancellation))
        {
            throw AzureFailure.Of($"A message of the queue {_queue.Name} could not be completed", failure);
        }
    }

    private async Task DeleteAsync(string id, string receipt, CancellationToken cancellation)
    {
        try
        {
            await _queue.DeleteMessageAsync(id, receipt, cancellation);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == QueueErrorCode.PopReceiptMismatch || failure.ErrorCode == QueueErrorCode.MessageNotFound || failure.Status == 404)
        {
            // It has come back meanwhile, and is somebody else's.
        }
    }

    private static QueueClientOptions Options()
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        AzureRetries.Set(options.Retry);
        return options;
    }
}
