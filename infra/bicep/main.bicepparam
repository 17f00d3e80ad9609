using './main.bicep'

// Ids and addresses stand here; the two secrets come from the environment of whoever deploys, and go from
// there into the key vault. Replace every <…>.
param registryName = '<registry>'
param image = 'rammehjul:0.1.0'
param publicUrl = 'https://<host>'
param certificateId = ''
param appId = '<client id of the Entra app>'
param teamsAppId = '<id of the Teams app>'
param secretariatGroupId = '<object id of the secretariat\'s group>'
param secretariatMailbox = '<mailbox>'

param appSecret = readEnvironmentVariable('APP_SECRET')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
