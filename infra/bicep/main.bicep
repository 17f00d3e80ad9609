// The whole of Rammehjul in one resource group: bot registration, two replicas of the product, PostgreSQL,
// key vault and logs. The Entra app itself is made by hand first (infra/install.md): Bicep has no such resource.
targetScope = 'resourceGroup'

@description('Start of every resource name.')
@minLength(3)
@maxLength(12)
param name string = 'rammehjul'

@description('Region of all resources but the bot registration, which is global.')
param location string = resourceGroup().location

@description('Existing container registry in this resource group that holds the image.')
param registryName string

@description('Image with tag, without the registry: rammehjul:0.1.0.')
param image string

@description('Address of the product without a trailing slash: https://rammehjul.region.dk.')
param publicUrl string

@description('Resource id of the certificate for the host of publicUrl. Empty until the domain is bound.')
param certificateId string = ''

@description('Tenant of the secretariat.')
param hostTenantId string = tenant().tenantId

@description('Client id of the Entra app behind the bot, the tab and Microsoft Graph.')
param appId string

@description('Client secret of the same app.')
@secure()
param appSecret string

@description('Id of the Teams app: the id of the manifest.')
param teamsAppId string

@description('Object id of the Entra group whose members are the secretariat.')
param secretariatGroupId string

@description('Mailbox that mails are sent from and bounces are read in.')
param secretariatMailbox string

@description('Password of the database administrator.')
@secure()
param databasePassword string

@description('How much is logged.')
@allowed(['debug', 'info', 'warn', 'error', 'silent'])
param logLevel string = 'info'

@description('Days that logs are kept. They hold no personal data.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

// Names that must be unique in all of Azure end in a text that this resource group alone has.
var uniqueName = '${name}-${uniqueString(resourceGroup().id)}'

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
    retentionDays: logRetentionDays
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    registryName: registryName
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: uniqueName
    location: location
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.privateDnsZoneId
    administratorPassword: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: take('${name}${uniqueString(resourceGroup().id)}', 24)
    location: location
    readerPrincipalId: identity.outputs.principalId
    appSecret: appSecret
    databaseHost: database.outputs.host
    databaseUser: database.outputs.user
    databaseName: database.outputs.databaseName
    databasePassword: databasePassword
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    workspaceName: logs.outputs.workspaceName
    subnetId: network.outputs.appSubnetId
    identityId: identity.outputs.id
    registryServer: identity.outputs.registryServer
    image: image
    publicUrl: publicUrl
    certificateId: certificateId
    hostTenantId: hostTenantId
    appId: appId
    teamsAppId: teamsAppId
    secretariatGroupId: secretariatGroupId
    secretariatMailbox: secretariatMailbox
    logLevel: logLevel
    appSecretUri: vault.outputs.appSecretUri
    databaseUrlUri: vault.outputs.databaseUrlUri
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: uniqueName
    appId: appId
    hostTenantId: hostTenantId
    publicUrl: publicUrl
  }
}

@description('Address that Azure gives the app: where the CNAME of the host of publicUrl points.')
output defaultHost string = app.outputs.defaultHost

@description('Value of the TXT record asuid.<host> that proves that the domain is yours.')
output domainVerificationId string = app.outputs.domainVerificationId
