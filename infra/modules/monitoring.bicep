param location string
param tags object
param token string
param appPrincipalId string
param alertAddress string

var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    // Telemetry is taken from identities with the role below only.
    DisableLocalAuth: true
  }
}

resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, appPrincipalId, metricsPublisher)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertAddress)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'briefing'
    enabled: true
    emailReceivers: [
      { name: 'operator', emailAddress: alertAddress, useCommonAlertSchema: true }
    ]
  }
}

var alerts = [
  {
    name: 'poison'
    says: 'A piece of work failed five times and lies in quarantine with its reason.'
    query: 'AppTraces | where Message startswith "A message of queue "'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT5M'
    over: 'PT15M'
  }
  {
    name: 'edition-failed'
    says: 'An edition could not be made and did not go out.'
    query: 'AppTraces | where Message startswith "The brief of edition "'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT5M'
    over: 'PT15M'
  }
  {
    name: 'mails-open'
    says: 'Mails that were planned have been neither accepted nor suppressed, and have not failed.'
    query: 'AppTraces | where Message startswith "Mails have come to no end"'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT1H'
    over: 'PT2H'
  }
  {
    // A stopped app logs no lateness; what must be seen then is that the timer is silent.
    name: 'editions-silent'
    says: 'The timer that makes editions has not run for half an hour.'
    query: 'AppRequests | where Name == "EditionsDue"'
    operator: 'LessThan'
    threshold: 1
    every: 'PT15M'
    over: 'PT30M'
  }
]

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in alerts: {
  name: 'alert-${rule.name}-${token}'
  location: location
  tags: tags
  properties: {
    displayName: 'Briefing: ${rule.name}'
    description: rule.says
    severity: 1
    enabled: true
    scopes: [ logs.id ]
    evaluationFrequency: rule.every
    windowSize: rule.over
    // The tables are made with the first telemetry; before it the query would not validate.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: empty(alertAddress) ? [] : [ people.id ] }
  }
}]

output insightsConnection string = insights.properties.ConnectionString
