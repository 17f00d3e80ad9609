import { MUNICIPALITIES } from '../../bot/domain/organisations/municipalities.ts'
import { guid, sjaelland } from '../../infra/local/world/sjaelland.ts'
import type { Person, World } from '../../infra/local/world/world.ts'

const PEOPLE = 1_000

/** A forum of every municipality with a thousand people in one tenant: a director each, and deputies for the rest. */
export const largeWorld: World = {
  ...sjaelland,
  tenants: sjaelland.tenants.filter(({ id }) => id === sjaelland.hostTenantId),
  people: [
    {
      key: 'secretariat-1',
      name: 'Sekretariatet',
      organisation: 'Sekretariat for rammeaftaler',
      organisationCode: '340',
      role: 'secretariat',
      mail: 'rammeaftale@large.example',
      account: null,
    },
    ...Array.from({ length: PEOPLE }, (_, nth) => personOf(nth)),
  ],
  groups: [],
}

function personOf(nth: number): Person {
  const { id, name } = MUNICIPALITIES[nth % MUNICIPALITIES.length] as (typeof MUNICIPALITIES)[number]
  const director = nth < MUNICIPALITIES.length
  return {
    key: `person-${nth}`,
    name: `${director ? 'Direktør' : 'Stedfortræder'} ${nth}, ${name}`,
    organisation: name,
    organisationCode: id,
    role: director ? 'director' : 'deputy',
    mail: `person-${nth}@large.example`,
    account: {
      tenantId: sjaelland.hostTenantId,
      objectId: guid(id, 1_000 + nth),
      userPrincipalName: `person-${nth}@large.example`,
      userType: 'Member',
      appInstalled: true,
    },
  }
}
