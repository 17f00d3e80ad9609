param name string
param appId string
param hostTenantId string
param publicUrl string

// The bot resource is SingleTenant, the only type with a secret that can still be made. Its Entra app stays open to
// several tenants (signInAudience AzureADMultipleOrgs): that is what lets partner municipalities install the app.
resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Rammehjul'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: appId
    msaAppType: 'SingleTenant'
    msaAppTenantId: hostTenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
