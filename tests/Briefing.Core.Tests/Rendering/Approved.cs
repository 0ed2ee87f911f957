using System.Runtime.CompilerServices;

namespace Briefing.Core.Tests.Rendering;

/// <summary>Compares a finished document with the one that was read and approved. APPROVE=1 in the environment writes it anew.</summary>
internal static class Approved
{
    public static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "approved", name);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(file, actual);

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
