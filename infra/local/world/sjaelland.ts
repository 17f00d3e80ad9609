import type { Account, Person, PersonRole, Permission, Tenant, World } from './world.ts'

/** The secretariat sits with one of the 17 municipalities; which one is a choice of this demo, not a fact. */
export const HOST = '340'

type Organisation = { code: string; name: string; key: string; domain: string }

const organisations: Organisation[] = [
  { code: '253', name: 'Greve Kommune', key: 'greve', domain: 'greve.dk' },
  { code: '259', name: 'Køge Kommune', key: 'koege', domain: 'koege.dk' },
  { code: '265', name: 'Roskilde Kommune', key: 'roskilde', domain: 'roskilde.dk' },
  { code: '269', name: 'Solrød Kommune', key: 'solroed', domain: 'solrod.dk' },
  { code: '306', name: 'Odsherred Kommune', key: 'odsherred', domain: 'odsherred.dk' },
  { code: '316', name: 'Holbæk Kommune', key: 'holbaek', domain: 'holb.dk' },
  { code: '320', name: 'Faxe Kommune', key: 'faxe', domain: 'faxekommune.dk' },
  { code: '326', name: 'Kalundborg Kommune', key: 'kalundborg', domain: 'kalundborg.dk' },
  { code: '329', name: 'Ringsted Kommune', key: 'ringsted', domain: 'ringsted.dk' },
  { code: '330', name: 'Slagelse Kommune', key: 'slagelse', domain: 'slagelse.dk' },
  { code: '336', name: 'Stevns Kommune', key: 'stevns', domain: 'stevns.dk' },
  { code: '340', name: 'Sorø Kommune', key: 'soroe', domain: 'soroe.dk' },
  { code: '350', name: 'Lejre Kommune', key: 'lejre', domain: 'lejre.dk' },
  { code: '360', name: 'Lolland Kommune', key: 'lolland', domain: 'lolland.dk' },
  { code: '370', name: 'Næstved Kommune', key: 'naestved', domain: 'naestved.dk' },
  { code: '376', name: 'Guldborgsund Kommune', key: 'guldborgsund', domain: 'guldborgsund.dk' },
  { code: '390', name: 'Vordingborg Kommune', key: 'vordingborg', domain: 'vordingborg.dk' },
  { code: '1085', name: 'Region Sjælland', key: 'region-sjaelland', domain: 'regionsjaelland.dk' },
]

/** Own tenant, app package uploaded: `consented` also lets the product ask that tenant's Graph. */
const ownTenant: Record<string, 'consented' | 'installed only'> = {
  'region-sjaelland': 'consented',
  greve: 'installed only',
  koege: 'consented',
  roskilde: 'consented',
  holbaek: 'installed only',
  kalundborg: 'installed only',
  ringsted: 'installed only',
  slagelse: 'consented',
  naestved: 'consented',
  guldborgsund: 'installed only',
  vordingborg: 'consented',
}
const guestsOfHost = ['lejre', 'odsherred', 'stevns', 'solroed']
/** Faxe and Lolland are only mail addresses; Lolland's bounces. */
const bouncing = ['direktoer@lolland.dk']
/** The first two are in consenting tenants, so the product can install the app; Graph refuses it for the two guests. */
const notYetInstalled = ['director-vordingborg', 'deputy-koege', 'director-stevns', 'director-solroed']

const partnerConsents: Permission[] = [
  'User.Read.All',
  'AppCatalog.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
]
const hostConsents: Permission[] = [
  ...partnerConsents,
  'GroupMember.Read.All',
  'Mail.Send',
  'Mail.Read',
  'Calendars.ReadWrite',
]
/** These two have consented to the app, but not to having their calendars asked. */
const calendarsUnasked = ['roskilde', 'naestved']

/** Fixed ids that can be read: the organisation's official code first, a running number last. */
export function guid(code: string, number: number): string {
  return `${code.padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

const tenants: Tenant[] = organisations
  .filter((organisation) => organisation.code === HOST || organisation.key in ownTenant)
  .map((organisation) => ({
    id: guid(organisation.code, 1),
    organisation: organisation.name,
    organisationCode: organisation.code,
    domain: organisation.domain,
    consents:
      organisation.code === HOST
        ? hostConsents
        : ownTenant[organisation.key] === 'consented'
          ? calendarsUnasked.includes(organisation.key)
            ? partnerConsents
            : [...partnerConsents, 'Calendars.Read']
          : [],
    catalogueAppId: guid(organisation.code, 900),
  }))

const roles: Record<PersonRole, { title: string; mail: string; number: number }> = {
  director: { title: 'Direktør', mail: 'direktoer', number: 101 },
  deputy: { title: 'Stedfortræder', mail: 'stedfortraeder', number: 102 },
  'case-worker': { title: 'Centerleder', mail: 'centerleder', number: 103 },
  reader: { title: 'Konsulent', mail: 'konsulent', number: 104 },
  secretariat: { title: 'Sekretariatet', mail: 'rammeaftale', number: 105 },
}

function person(organisationKey: string, role: PersonRole, nth = 1): Person {
  const organisation = organisations.find(({ key }) => key === organisationKey)
  if (!organisation) throw new Error(`No organisation ${organisationKey}`)
  const { title, mail, number } = roles[role]
  const suffix = nth === 1 ? '' : String(nth)
  const key =
    role === 'secretariat' ? `secretariat-${nth}` : `${role}-${organisationKey}${suffix && `-${suffix}`}`
  const address = `${mail}${role === 'secretariat' ? nth : suffix}@${organisation.domain}`
  return {
    key,
    name: role === 'secretariat' ? `Sekretariatet, medarbejder ${nth}` : `${title}, ${organisation.name}`,
    organisation: role === 'secretariat' ? 'Sekretariat for rammeaftaler' : organisation.name,
    organisationCode: organisation.code,
    role,
    mail: address,
    account: account(organisation, key, address, number + 10 * (nth - 1)),
  }
}

function account(organisation: Organisation, key: string, address: string, number: number): Account | null {
  const appInstalled = !notYetInstalled.includes(key)
  if (organisation.code === HOST || organisation.key in ownTenant) {
    return {
      tenantId: guid(organisation.code, 1),
      objectId: guid(organisation.code, number),
      userPrincipalName: address,
      userType: 'Member',
      appInstalled,
    }
  }
  if (!guestsOfHost.includes(organisation.key)) return null
  return {
    tenantId: guid(HOST, 1),
    objectId: guid(organisation.code, number),
    userPrincipalName: `${address.replace('@', '_')}#EXT#@soroe.onmicrosoft.com`,
    userType: 'Guest',
    appInstalled,
  }
}

const directors = organisations.map(({ key }) => person(key, 'director'))
const others = [
  person('soroe', 'secretariat', 1),
  person('soroe', 'secretariat', 2),
  person('slagelse', 'deputy'),
  person('koege', 'deputy'),
  person('soroe', 'deputy'),
  person('soroe', 'reader'),
  person('naestved', 'case-worker'),
  person('slagelse', 'case-worker'),
]

/** Region Sjælland's directors' group as the demo has it. Nobody in it is a real person. */
export const sjaelland: World = {
  appId: '0000a001-0000-4000-8000-000000000001',
  appSecret: 'only-for-the-local-tenant',
  teamsAppId: '0000a002-0000-4000-8000-000000000001',
  appName: 'Rammehjul',
  hostTenantId: guid(HOST, 1),
  tenants,
  people: [...others.slice(0, 2), ...directors, ...others.slice(2)],
  groups: [
    {
      id: guid(HOST, 501),
      tenantId: guid(HOST, 1),
      displayName: 'Direktørgruppen, Region Sjælland',
      mail: 'direktoergruppen@soroe.dk',
      members: [
        'secretariat-1',
        'secretariat-2',
        'director-soroe',
        ...guestsOfHost.map((key) => `director-${key}`),
        'deputy-soroe',
        'reader-soroe',
      ],
    },
    {
      id: guid(HOST, 502),
      tenantId: guid(HOST, 1),
      displayName: 'Sekretariat for rammeaftaler',
      mail: 'rammeaftalesekretariat@soroe.dk',
      members: ['secretariat-1', 'secretariat-2'],
    },
  ],
  groupChat: {
    id: '19:direktoergruppen@thread.v2',
    tenantId: guid(HOST, 1),
    name: 'Direktørgruppens chat',
    members: ['secretariat-1', 'director-soroe', 'director-lejre', 'reader-soroe'],
  },
  secretariatGroupId: guid(HOST, 502),
  secretariatMailbox: 'rammeaftale@soroe.dk',
  bouncing,
}
