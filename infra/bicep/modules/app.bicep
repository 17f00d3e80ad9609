param name string
param location string
param workspaceName string
param subnetId string
param identityId string
param registryServer string
param image string
param publicUrl string
param certificateId string
param hostTenantId string
param appId string
param teamsAppId string
param secretariatGroupId string
param secretariatMailbox string
param logLevel string
param appSecretUri string
param databaseUrlUri string

var port = 3978
var ownDomain = {
  name: replace(publicUrl, 'https://', '')
  bindingType: 'SniEnabled'
  certificateId: certificateId
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: '${name}-app'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        customDomains: empty(certificateId) ? [] : [ownDomain]
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: [
        {
          name: 'app-secret'
          keyVaultUrl: appSecretUri
          identity: identityId
        }
        {
          name: 'database-url'
          keyVaultUrl: databaseUrlUri
          identity: identityId
        }
      ]
    }
    template: {
      // Both replicas do all work: what they share lies in PostgreSQL. Two, so that one may restart.
      scale: {
        minReplicas: 2
        maxReplicas: 2
      }
      terminationGracePeriodSeconds: 30
      volumes: [
        {
          name: 'scratch'
          storageType: 'EmptyDir'
        }
      ]
      containers: [
        {
          name: 'rammehjul'
          image: '${registryServer}/${image}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            { name: 'PORT', value: string(port) }
            { name: 'PUBLIC_URL', value: publicUrl }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'HOST_TENANT_ID', value: hostTenantId }
            { name: 'APP_ID', value: appId }
            { name: 'APP_SECRET', secretRef: 'app-secret' }
            { name: 'TEAMS_APP_ID', value: teamsAppId }
            { name: 'SECRETARIAT_GROUP_ID', value: secretariatGroupId }
            { name: 'SECRETARIAT_MAILBOX', value: secretariatMailbox }
            { name: 'LOG_LEVEL', value: logLevel }
          ]
          volumeMounts: [
            {
              volumeName: 'scratch'
              mountPath: '/tmp'
            }
          ]
          probes: [
            {
              // Migrations run before the port opens: up to five minutes.
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 30
              timeoutSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

output defaultHost string = app.properties.configuration.ingress.fqdn
output domainVerificationId string = app.properties.customDomainVerificationId
