targetScope = 'subscription'

@description('Names the deployment: the resource group is rg-NAME, and every other name is made of it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Azure region of everything; it must offer Flex Consumption.')
param location string

@description('Object id of the person or group that may upload articles; empty grants nobody beside the app.')
param uploaderId string = ''

@description('Address that alerts are mailed to; empty shows them in the portal only.')
param alertAddress string = ''

@description('Whether to deploy an Azure OpenAI model. Without one briefs are made of the sources\' own sentences.')
param withModel bool = false

@description('The model\'s name and version in the region\'s catalogue, and its capacity in thousands of tokens a minute.')
param model object = {
  name: 'gpt-4.1-mini'
  version: '2025-04-14'
  sku: 'GlobalStandard'
  capacity: 50
}

@description('Whether to set up Communication Services with a domain of Azure\'s for e-mail. Without it mails stay in the outbox.')
param withMail bool = false

@description('Most instances of the app at a time; bounds what a flood of uploads can cost.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identities 'modules/identities.bicep' = {
  scope: group
  params: { location: location, tags: tags, token: token }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    appPrincipalId: identities.outputs.appPrincipalId
    eventsPrincipalId: identities.outputs.eventsPrincipalId
    uploaderId: uploaderId
  }
}

module events 'modules/events.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    storageId: storage.outputs.id
    eventsIdentityId: identities.outputs.eventsId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    appPrincipalId: identities.outputs.appPrincipalId
    alertAddress: alertAddress
  }
}

module language 'modules/model.bicep' = if (withModel) {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    appPrincipalId: identities.outputs.appPrincipalId
    model: model
  }
}

module mail 'modules/mail.bicep' = if (withMail) {
  scope: group
  params: { tags: tags, token: token, appPrincipalId: identities.outputs.appPrincipalId }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    identityId: identities.outputs.appId
    identityClientId: identities.outputs.appClientId
    storageName: storage.outputs.name
    insightsConnection: monitoring.outputs.insightsConnection
    modelEndpoint: withModel ? language!.outputs.endpoint : ''
    modelName: withModel ? language!.outputs.deployment : ''
    mailEndpoint: withMail ? mail!.outputs.endpoint : ''
    mailSender: withMail ? mail!.outputs.sender : ''
    maximumInstances: maximumInstances
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output BRIEFING_ADDRESS string = app.outputs.address
output BRIEFING_UPLOAD_TO string = storage.outputs.articles
