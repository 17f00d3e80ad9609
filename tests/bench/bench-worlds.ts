import { MUNICIPALITIES } from '../../bot/domain/organisations/municipalities.ts'
import { guid, sjaelland } from '../../infra/local/world/sjaelland.ts'
import type { Person, World } from '../../infra/local/world/world.ts'

const SEATS = 20

/**
 * Forums of twenty municipalities, each with its director in a tenant of its own where the app is installed. No
 * municipality sits in two of them, so that people who answer at the same time are not the same.
 */
export const benchWorlds: readonly World[] = [0, 1, 2, 3].map(worldOf)

function worldOf(nth: number): World {
  const members = MUNICIPALITIES.slice(nth * SEATS, (nth + 1) * SEATS)
  const directors = members.map(({ id, name }): Person => ({
    key: `director-${id}`,
    name: `Direktør, ${name}`,
    organisation: name,
    organisationCode: id,
    role: 'director',
    mail: `direktoer@${id}.example`,
    account: {
      tenantId: guid(id, 1),
      objectId: guid(id, 101),
      userPrincipalName: `direktoer@${id}.example`,
      userType: 'Member',
      appInstalled: true,
    },
  }))
  return {
    ...sjaelland,
    tenants: members.map(({ id, name }) => ({
      id: guid(id, 1),
      organisation: name,
      organisationCode: id,
      domain: `${id}.example`,
      consents: [],
      catalogueAppId: null,
    })),
    people: [secretary(nth), ...directors],
    groups: [],
  }
}

function secretary(nth: number): Person {
  return {
    key: 'secretariat-1',
    name: `Sekretariatet ${nth + 1}`,
    organisation: 'Sekretariat for rammeaftaler',
    organisationCode: '340',
    role: 'secretariat',
    mail: `rammeaftale${nth + 1}@bench.example`,
    account: null,
  }
}
