import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { sjaelland } from '../../infra/local/world/sjaelland.ts'
import { readInfra } from './product-variables.ts'

type Row = { permission: string; host: string; partner: string; useCase: string }

const table: Row[] = readInfra('permissions.md')
  .split('\n')
  .filter((line) => /^\| `[A-Z]\w+\./.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, permission, host, partner, , useCase]) => ({
    permission: permission!,
    host: host!,
    partner: partner!,
    useCase: useCase!,
  }))
const forPartners = table.filter(({ partner }) => partner !== 'no').map(({ permission }) => permission)

function consentsOf(isAsked: (tenantId: string) => boolean): string[] {
  return [
    ...new Set(sjaelland.tenants.filter(({ id }) => isAsked(id)).flatMap(({ consents }) => consents)),
  ].sort()
}

test('the host is asked for the permissions that the local tenant demands of it, and for no other', () => {
  const forHost = table.filter(({ host }) => host !== 'no').map(({ permission }) => permission)
  expect(forHost.sort()).toEqual(consentsOf((id) => id === sjaelland.hostTenantId))
})

test('a partner is asked for no more than the local tenant demands of partners', () => {
  expect(forPartners.sort()).toEqual(consentsOf((id) => id !== sjaelland.hostTenantId))
})

test('mail and calendar are granted for one mailbox, never by a consent', () => {
  const scoped = table.filter(({ permission }) => /^(Mail|Calendars)\./.test(permission))
  expect(scoped).toHaveLength(4)
  for (const { permission, host, partner } of scoped) {
    expect([host, partner].sort()).toEqual(['no', 'one mailbox'])
    const page = host === 'no' ? 'partner-municipality.md' : 'install.md'
    expect(readInfra(page)).toContain(`"Application ${permission}" -CustomResourceScope`)
  }
})

test('every permission has a use case that needs it', () => {
  expect(table.filter(({ useCase }) => useCase.length < 10)).toEqual([])
})

test('the page for a partner municipality names each permission that its administrator is asked for', () => {
  const named = [...readInfra('partner-municipality.md').matchAll(/^\| `([\w.]+)`/gm)].map(
    (match) => match[1]!,
  )
  expect(named.sort()).toEqual([...forPartners, 'access_as_user'].sort())
})

test('the installation lists in the app registration what partners are asked for, and grants the rest apart', () => {
  const install = readInfra('install.md')
  const listed = install.slice(
    install.indexOf('**API permissions**'),
    install.indexOf('**Grant admin consent**'),
  )
  for (const { permission, partner } of table) {
    expect({ permission, listed: listed.includes(permission) }).toEqual({
      permission,
      listed: partner === 'optional',
    })
  }
  expect(install).toContain("appRoles[?value=='GroupMember.Read.All']")
})

test.each(['permissions.md', 'partner-municipality.md', 'install.md', 'compose.yaml'])(
  'every file that %s points at is there',
  (page) => {
    const paths =
      readInfra(page).match(
        /\b(infra|tests|manifest)\/[\w./-]+\w\.(md|yaml|sample|ts|bicep|bicepparam)\b/g,
      ) ?? []
    const missing = paths.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))
    expect([...new Set(missing)]).toEqual([])
  },
)
