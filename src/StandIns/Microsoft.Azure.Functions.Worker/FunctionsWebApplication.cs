using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

public static class FunctionsWebApplication
{
    /// <summary>Lets HTTP functions take ASP.NET Core's requests and return its results.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHostedService<NoFunctionsHost>();
        return builder;
    }

    /// <summary>Services can be composed and tested with stand-ins; a worker that nobody would ever call must not look as if it ran.</summary>
    private sealed class NoFunctionsHost : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException(
            "This build has a stand-in where the Functions worker belongs and cannot run under a Functions host. Build with UseStandIns=false, or run `briefing serve`.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
