using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;

namespace Briefing.Hosting.Modelling;

/// <summary>How a model's server learns who calls.</summary>
internal static class ModelAuthentication
{
    private const string Scope = "https://ai.azure.com/.default";

    public static AuthenticationPolicy For(ModelOptions options) => options switch
    {
        { ApiKey: { } key } => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key)),
        { IsAzure: true } => new BearerTokenPolicy(new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId }), Scope),
        _ => new Nobody(),
    };

    /// <summary>For servers of one's own, which ask for no key.</summary>
    private sealed class Nobody : AuthenticationPolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNext(message, pipeline, currentIndex);

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNextAsync(message, pipeline, currentIndex);
    }
}
