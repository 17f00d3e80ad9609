import { describe, expect, test } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { buildPackage } from '../../manifest/build-package.ts'
import { checkPackage } from '../../manifest/check-package.ts'
import { fillTemplate } from '../../manifest/fill-template.ts'
import { placeholders, readVariables } from '../../manifest/read-variables.ts'

const real = {
  TEAMS_APP_ID: 'a6f2d1c4-3b0e-4f6a-9d57-0c1e8b7f2a11',
  APP_ID: 'b7e3c2d5-4c1f-4a7b-8e68-1d2f9c8a3b22',
  PUBLIC_URL: 'https://rammehjul.region.dk',
}

/** What the tests read of a manifest. */
type ReadManifest = {
  id: string
  version: string
  bots: [
    { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: { title: string }[] }[] },
  ]
  staticTabs: unknown
  configurableTabs: unknown
  validDomains: unknown
  authorization: unknown
  webApplicationInfo: unknown
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: unknown }
}

async function readPackage() {
  const built = await buildPackage(real)
  if (!built.ok) throw new Error(built.errors.join('\n'))
  const files = unzipSync(built.zip)
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as ReadManifest
  const english = JSON.parse(strFromU8(files['en.json']!)) as Record<string, string>
  return { files, manifest, english }
}

test('the package holds the manifest, the English strings and the two icons, all at its root', async () => {
  const { files } = await readPackage()
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
})

test('the same input gives the same package, byte for byte', async () => {
  expect(await buildPackage(real)).toEqual(await buildPackage(real))
})

test('every id and address of the manifest is the one that was given, none is left open', async () => {
  const { manifest } = await readPackage()
  expect(manifest.id).toBe(real.TEAMS_APP_ID)
  expect(manifest.bots[0].botId).toBe(real.APP_ID)
  expect(manifest.webApplicationInfo).toEqual({
    id: real.APP_ID,
    resource: `api://rammehjul.region.dk/botid-${real.APP_ID}`,
  })
  expect(manifest.validDomains).toEqual(['rammehjul.region.dk'])
  const text = JSON.stringify(manifest)
  expect(text).not.toContain('${{')
  const addresses = [...text.matchAll(/"(https?:[^"]+)"/g)].map((match) => new URL(match[1]!))
  expect(addresses.length).toBeGreaterThan(5)
  for (const { origin } of addresses)
    expect([real.PUBLIC_URL, 'https://developer.microsoft.com']).toContain(origin)
})

test('the app version is the version of the product', async () => {
  const { manifest } = await readPackage()
  const product = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(manifest.version).toBe(product.version)
})

test('the bot is there in the 1:1 chat, in teams and in group chats, and "mine rundspørger" and "nyt forslag" only in the 1:1 chat', async () => {
  const { manifest } = await readPackage()
  expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat'])
  const titles = manifest.bots[0].commandLists.map((list) => [
    list.scopes,
    list.commands.map((command) => command.title),
  ])
  expect(titles).toEqual([
    [
      ['personal'],
      ['status', 'mine rundspørger', 'nyt forslag', 'årshjul', 'næste møde', 'min gruppe', 'hjælp'],
    ],
    [
      ['team', 'groupChat'],
      ['status', 'årshjul', 'næste møde', 'hjælp'],
    ],
  ])
})

test('one tab is pinned for the person, the other is added to teams and group chats', async () => {
  const { manifest } = await readPackage()
  expect(manifest.staticTabs).toMatchObject([{ name: 'Rammehjul', scopes: ['personal'] }])
  expect(manifest.configurableTabs).toMatchObject([{ scopes: ['team', 'groupChat'] }])
})

test('a meeting in Teams can have the tab in its chat, beside it, and shown to all', async () => {
  const { manifest } = await readPackage()
  expect(manifest.configurableTabs).toMatchObject([
    { context: expect.arrayContaining(['meetingChatTab', 'meetingSidePanel', 'meetingStage']) },
  ])
  expect(manifest.authorization).toEqual({
    permissions: { resourceSpecific: [{ name: 'MeetingStage.Write.Chat', type: 'Delegated' }] },
  })
})

test('Danish is the default language and English is complete', async () => {
  const { manifest, english } = await readPackage()
  expect(manifest.localizationInfo.defaultLanguageTag).toBe('da')
  expect(manifest.localizationInfo.additionalLanguages).toEqual([{ languageTag: 'en', file: 'en.json' }])
  expect(await checkPackage(manifest, english)).toEqual([])
})

test('a text without its translation, and a translation without its text, are both errors', async () => {
  const { manifest, english } = await readPackage()
  const { 'staticTabs[0].name': _, ...missing } = english
  expect(await checkPackage(manifest, missing)).toEqual(['en.json: staticTabs[0].name is not translated'])
  const extra = { ...english, 'staticTabs[1].name': 'Wheel' }
  expect(await checkPackage(manifest, extra)).toEqual(['en.json: staticTabs[1].name is not in the manifest'])
})

test('a manifest that Teams would refuse is refused with the place and the reason', async () => {
  const { english } = await readPackage()
  const manifest = { ...fillTemplate(real, '1.0.0'), name: { short: 'R'.repeat(31), full: 'Rammehjul' } }
  const errors = await checkPackage(manifest, english)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/\/name\/short.*30 characters/)
})

test('without variables the ids are placeholders; with some of them missing nothing is built', () => {
  expect(readVariables({})).toEqual({ ok: true, variables: placeholders, arePlaceholders: true })
  expect(placeholders.APP_ID).toMatch(/^0{8}-/)
  expect(readVariables({ APP_ID: real.APP_ID })).toEqual({
    ok: false,
    errors: ['TEAMS_APP_ID is missing', 'PUBLIC_URL is missing'],
  })
})

test.each(['http://rammehjul.dk', 'https://rammehjul.dk/path', 'rammehjul.dk'])(
  'the address %s is refused: Teams opens only an https origin',
  (address) => {
    expect(readVariables({ ...real, PUBLIC_URL: address }).ok).toBe(false)
  },
)

describe('the build command', () => {
  const command = fileURLToPath(new URL('../../manifest/build.ts', import.meta.url))
  const { APP_ID: _a, TEAMS_APP_ID: _t, PUBLIC_URL: _p, ...bare } = process.env

  test('writes the package and says that its ids are placeholders', () => {
    const said = execFileSync(process.execPath, [command], { env: bare, encoding: 'utf8' })
    expect(said).toContain('output/rammehjul.zip')
    expect(said).toContain('placeholders')
  })

  test('ends with a failure and names every wrong variable at once', () => {
    const env = { ...bare, APP_ID: 'x', PUBLIC_URL: 'http://h' }
    const { status, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(3)
  })
})
