param name string
param location string
param readerPrincipalId string

@secure()
param appSecret string

param databaseHost string
param databaseUser string
param databaseName string

@secure()
param databasePassword string

// Built-in role Key Vault Secrets User: read the values of secrets, nothing else.
var secretsUserRoleId = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, secretsUserRoleId)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUserRoleId)
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appSecretInVault 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'app-secret'
  properties: {
    value: appSecret
  }
}

resource databaseUrlInVault 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://${databaseUser}:${uriComponent(databasePassword)}@${databaseHost}:5432/${databaseName}?sslmode=verify-full'
  }
}

// Without a version in the address, so that a secret renewed in the vault reaches the app.
output appSecretUri string = '${vault.properties.vaultUri}secrets/${appSecretInVault.name}'
output databaseUrlUri string = '${vault.properties.vaultUri}secrets/${databaseUrlInVault.name}'
