namespace Briefing.Hosting.Modelling;

/// <summary>
/// Remembers whether the model's server is out of order. After some failures in a row nobody asks it for a while; then one caller may,
/// and what becomes of that decides for all.
/// </summary>
internal sealed class Breaker(int failures, TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private int _inARow;
    private long _openedAt;
    private bool _isProbed;

    /// <summary>False where the call must not be made. After true, one of the other three must be told.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_inARow < failures)
                return true;
            if (_isProbed || clock.GetElapsedTime(_openedAt) < pause)
                return false;
            return _isProbed = true;
        }
    }

    public void Worked()
    {
        lock (_lock)
            (_inARow, _isProbed) = (0, false);
    }

    public void Failed()
    {
        lock (_lock)
        {
            if (++_inARow >= failures)
                (_openedAt, _isProbed) = (clock.GetTimestamp(), false);
        }
    }

    /// <summary>The call ended before the server had its chance.</summary>
    public void Left()
    {
        lock (_lock)
            _isProbed = false;
    }
}
