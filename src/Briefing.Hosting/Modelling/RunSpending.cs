namespace Briefing.Hosting.Modelling;

/// <summary>What one run has spent. What is reserved counts as spent until it is settled.</summary>
internal sealed class RunSpending(SpendingCap cap)
{
    private readonly Lock _lock = new();
    private Spend _spent;

    public bool TryReserve(Spend most)
    {
        lock (_lock)
        {
            if (!cap.Allows(_spent + most))
                return false;
            _spent += most;
            return true;
        }
    }

    public void Settle(Spend reserved, Spend actual)
    {
        lock (_lock)
            _spent += actual - reserved;
    }
}
