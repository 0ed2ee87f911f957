// One account for articles, everything made of them, the queues, and the Functions host's own records.
param location string
param tags object
param token string
param appPrincipalId string
param eventsPrincipalId string
param uploaderId string

var containers = [
  'articles'
  'prepared'
  'changes'
  'answers'
  'spending'
  'stories'
  'briefs'
  'editions'
  'subscribers'
  'suppressed'
  'deliveries'
  'limits'
  'secrets'
  'quarantine'
  'runs'
  'keys'
  'templates'
  'deployments'
]

// The poison queues are made here, and not by the host at the first failure: then alerts can watch them from the start.
var queues = [
  'article-events'
  'article-events-poison'
  'story-work'
  'story-work-poison'
  'deliveries'
  'deliveries-poison'
]

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0c3c8'
  queueSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'st${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    // An upload that was overwritten or deleted by mistake can be had back for a week.
    deleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for name in containers: {
  parent: blobs
  name: name
  properties: { publicAccess: 'None' }
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [for name in queues: {
  parent: queueService
  name: name
}]

// The Functions host keeps locks and timers' state in blobs, for which its documentation asks for Owner.
resource appBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, appPrincipalId, roles.blobOwner)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobOwner)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, appPrincipalId, roles.queueContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// May put messages into the one queue, and neither read nor take them.
resource eventsQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: queue[0]
  name: guid(account.id, eventsPrincipalId, roles.queueSender)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueSender)
    principalId: eventsPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource uploader 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(uploaderId)) {
  scope: container[0]
  name: guid(account.id, uploaderId, roles.blobContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
    principalId: uploaderId
  }
}

output id string = account.id
output name string = account.name
output articles string = '${account.properties.primaryEndpoints.blob}articles'
