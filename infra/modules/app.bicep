param location string
param tags object
param token string
param identityId string
param identityClientId string
param storageName string
param insightsConnection string
param modelEndpoint string
param modelName string
param mailEndpoint string
param mailSender string
param maximumInstances int

var blobAddress = 'https://${storageName}.blob.${environment().suffixes.storage}'
var queueAddress = 'https://${storageName}.queue.${environment().suffixes.storage}'

var settings = {
  AzureWebJobsStorage__blobServiceUri: blobAddress
  AzureWebJobsStorage__queueServiceUri: queueAddress
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  // Both addresses: without the blob one the app reads nothing, without the queue one poison is not written.
  BriefingStorage__blobServiceUri: blobAddress
  BriefingStorage__queueServiceUri: queueAddress
  BriefingStorage__credential: 'managedidentity'
  BriefingStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // The front page is the application's own, and not the platform's greeting.
  AzureWebJobsDisableHomepage: 'true'
  // Polling for blobs is not to be had on this plan; Event Grid's queue takes its place.
  'AzureWebJobs.ArticleUploaded.Disabled': 'true'
}
var modelSettings = empty(modelEndpoint) ? {} : {
  Briefing__Model__Endpoint: modelEndpoint
  Briefing__Model__Name: modelName
  Briefing__Model__ClientId: identityClientId
}
var mailSettings = empty(mailEndpoint) ? {} : {
  Briefing__Mail__Endpoint: mailEndpoint
  Briefing__Mail__From: mailSender
  Briefing__Mail__PublicAddress: 'https://func-${token}.azurewebsites.net/'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: [for setting in items(union(settings, modelSettings, mailSettings)): {
        name: setting.key
        value: setting.value
      }]
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobAddress}/deployments'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: 2048
      }
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output address string = 'https://${app.properties.defaultHostName}/'
