namespace Briefing.Hosting.Tests;

internal static class AzuriteAccount
{
    /// <summary>The connection string of an account of one's own; the test is skipped where there can be none.</summary>
    public static string Require()
    {
        var account = Azurite.NewAccount();
        Skip.If(account is null, "Azurite is not installed; ./test.sh installs it.");
        return account!;
    }
}
