param tags object
param token string
param appPrincipalId string

resource service 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'mail-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: 'Europe' }
}

// Azure's own domain sends a few mails an hour and is good for trying; a domain of one's own takes its place in the portal.
resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: service
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: { domainManagement: 'AzureManaged' }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'Europe'
    linkedDomains: [ domain.id ]
  }
}

// The built-in roles that can send can also read keys; this one sends mail.
resource sender 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'briefing-mail-sender')
  properties: {
    roleName: 'Briefing mail sender ${token}'
    description: 'Sends mail through Communication Services.'
    type: 'CustomRole'
    assignableScopes: [ resourceGroup().id ]
    permissions: [
      {
        actions: [
          'Microsoft.Communication/CommunicationServices/Read'
          'Microsoft.Communication/CommunicationServices/Write'
          'Microsoft.Communication/EmailServices/Write'
        ]
      }
    ]
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: communication
  name: guid(communication.id, appPrincipalId, sender.id)
  properties: {
    roleDefinitionId: sender.id
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output endpoint string = 'https://${communication.properties.hostName}/'
output sender string = 'DoNotReply@${domain.properties.fromSenderDomain}'
