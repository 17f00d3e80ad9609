import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readInfra } from './product-variables.ts'
import { findUnbalanced, readBicep } from './read-bicep.ts'

const files = [
  'main.bicep',
  ...readdirSync(new URL('../../infra/bicep/modules/', import.meta.url)).map((file) => `modules/${file}`),
]
const read = new Map(files.map((file) => [file, readBicep(readInfra(`bicep/${file}`))]))
const main = read.get('main.bicep')!
const parameters = readInfra('bicep/main.bicepparam').replace(/^\s*\/\/.*$/gm, '')

/** Looked up in the generated type definitions of Azure (github.com/Azure/bicep-types-az). */
const known = [
  'Microsoft.App/containerApps@2025-01-01',
  'Microsoft.App/managedEnvironments@2025-01-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.ContainerRegistry/registries@2023-07-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01',
  'Microsoft.KeyVault/vaults/secrets@2023-07-01',
  'Microsoft.KeyVault/vaults@2023-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01',
  'Microsoft.Network/privateDnsZones@2020-06-01',
  'Microsoft.Network/virtualNetworks@2024-05-01',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
]

describe.each(files)('%s', (file) => {
  const { text, params, variables, resources } = read.get(file)!

  test('has a partner for every bracket, brace and quote', () => {
    expect(findUnbalanced(text)).toBeUndefined()
  })

  test('uses every parameter and variable that it declares', () => {
    const unused = [...params.keys(), ...variables].filter(
      (name) => text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length < 2,
    )
    expect(unused).toEqual([])
  })

  test('names resource types and versions that Azure has', () => {
    expect(resources.filter((resource) => !known.includes(resource))).toEqual([])
  })

  test('marks what is secret, and gives no secret out', () => {
    for (const [name, { isSecure }] of params)
      expect([name, isSecure]).toEqual([name, /(Secret|Password)$/.test(name)])
    expect(text.match(/^output .*(appSecret|[pP]assword)\b(?!InVault|Uri).*$/m)).toBeNull()
  })
})

test('every known resource type is used: the list holds nothing that was taken out', () => {
  expect([...new Set([...read.values()].flatMap(({ resources }) => resources))].sort()).toEqual(known.sort())
})

test('main gives each module what it asks for, and nothing that it does not know', () => {
  expect(main.modules.map(({ path }) => path).sort()).toEqual(
    files.filter((file) => file !== 'main.bicep').sort(),
  )
  for (const { name, path, params } of main.modules) {
    const asked = read.get(path)!.params
    const needed = [...asked].filter(([, { hasDefault }]) => !hasDefault).map(([param]) => param)
    expect({ name, missing: needed.filter((param) => !params.includes(param)) }).toEqual({
      name,
      missing: [],
    })
    expect({ name, unknown: params.filter((param) => !asked.has(param)) }).toEqual({ name, unknown: [] })
  }
})

test('main reads only outputs that the modules have', () => {
  const used = [...main.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)]
  expect(used.length).toBeGreaterThan(5)
  for (const [, module, output] of used) {
    const path = main.modules.find(({ name }) => name === module)?.path
    expect(read.get(path ?? '')?.outputs).toContain(output)
  }
})

test('the parameter file gives everything without a default, nothing unknown, and no secret', () => {
  const given = [...parameters.matchAll(/^param (\w+) = (.+)$/gm)].map(([, name, value]) => ({
    name: name!,
    value,
  }))
  const names = given.map(({ name }) => name)
  const needed = [...main.params].filter(([, { hasDefault }]) => !hasDefault).map(([name]) => name)
  expect(needed.filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => !main.params.has(name))).toEqual([])
  for (const { name, value } of given.filter(({ name }) => main.params.get(name)!.isSecure)) {
    expect([name, value]).toEqual([name, expect.stringMatching(/^readEnvironmentVariable\('[A-Z_]+'\)$/)])
  }
})

test('the bot resource is SingleTenant and has the Teams channel', () => {
  const bot = readInfra('bicep/modules/bot.bicep')
  expect(bot).toContain("msaAppType: 'SingleTenant'")
  expect(bot).toContain("channelName: 'MsTeamsChannel'")
})

test.each([
  ["param a string = '${b}'", undefined],
  ["var a = 'it\\'s ${concat('x', [y])}'", undefined],
  ['var a = {', '{ in line 1'],
  ["var a = 'x\nvar b = 1", "' in line 1"],
  ['var a = [(])', '] in line 1'],
])('an open bracket or quote in %j is found', (text, found) => {
  expect(findUnbalanced(text)).toBe(found)
})
