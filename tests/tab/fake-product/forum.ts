import type { ForumView } from '../../../bot/contract/forum.ts'
import { directorIdOf, FORUM, idOf, members, organisationNamed, seatIdOf } from './people.ts'

/** The forum after its people came from the group: most seats are held, one is vacant, one person is only guessed. */
export function forum(changes: Partial<ForumView> = {}): ForumView {
  return {
    ...FORUM,
    today: '2026-03-02',
    groupId: idOf(950),
    settings: {
      gatePlaces: null,
      minWorkingDays: 5,
      reachWorkingDays: 3,
      deadlineTime: '12:00',
      closedDays: ['2026-05-15'],
      remindWorkingDays: 2,
      waitWorkingDays: 5,
      releaseByOther: false,
    },
    meetings: [{ date: '2026-06-11', title: 'DASSOS-møde' }],
    seats: members.map(({ id, name }, index) => {
      const vacant = name.includes('Odsherred')
      const held = { id: idOf(300 + index), personId: directorIdOf(id), name: `Direktør, ${name}` }
      return {
        id: seatIdOf(id),
        organisation: { id, name },
        from: '2026-01-01',
        to: null,
        vacant,
        text: vacant
          ? 'Pladsen er ledig, så medlemmet kan ikke nås.'
          : 'Nås med kort i Teams i egen kommune.',
        holders: vacant
          ? []
          : [
              {
                ...held,
                mail: `direktoer@${index}.example`,
                role: 'director',
                from: '2026-01-01',
                to: null,
                reachedHow: 'teams',
                text: 'Får kort i Teams i egen kommunes tenant.',
              },
            ],
      }
    }),
    members: [
      {
        personId: idOf(400),
        name: 'Socialdirektør (gæst)',
        mail: 'sd_odsherred.example#EXT#@slagelse.example',
        source: 'group',
        organisation: null,
        guess: [
          { organisation: organisationNamed('Odsherred'), reason: 'mailadressen minder om kommunens.' },
        ],
        reachedHow: 'guest_and_mail',
        hasSeat: false,
      },
      {
        personId: idOf(401),
        name: 'Konsulent, Brugerorganisationen',
        mail: 'konsulent@bruger.example',
        source: 'hand',
        organisation: null,
        guess: null,
        reachedHow: 'mail',
        hasSeat: false,
      },
      ...members.map(({ id, name }, index) => ({
        personId: directorIdOf(id),
        name: `Direktør, ${name}`,
        mail: `direktoer@${index}.example`,
        source: 'group' as const,
        organisation: { id, name },
        guess: null,
        reachedHow: 'teams' as const,
        hasSeat: !name.includes('Odsherred'),
      })),
    ],
    reading: {
      text: 'Hentet automatisk i dag kl. 10.00: 1 ny, 1 gået. Gruppen er set efter igen i dag kl. 10.15, uden ændringer.',
      trouble: null,
    },
    memberEvents: [
      {
        id: 3,
        at: '2026-03-02T09:00:00.000Z',
        text: 'Hentet automatisk i dag kl. 10.00: 1 ny, 1 gået.',
      },
      {
        id: 2,
        at: '2026-03-02T09:00:00.000Z',
        text: 'Direktør, Odsherred har derfor ikke længere pladsen for Odsherred Kommune.',
      },
      { id: 1, at: '2026-03-02T09:00:00.000Z', text: 'Direktør, Odsherred er gået ud af gruppen.' },
    ],
    newcomers: [
      {
        tenantId: idOf(701),
        objectId: idOf(702),
        name: 'Anna Direktør',
        organisation: organisationNamed('Greve'),
      },
    ],
    ...changes,
  }
}

export const partners = {
  items: [
    { tenantId: idOf(801), organisation: organisationNamed('Greve'), addedAt: '2026-01-05T08:00:00.000Z' },
  ],
}
