import { createHash } from 'node:crypto'
import type { GateRule } from '../../bot/domain/rounds/gate.ts'
import type { Answer, Reach, Round } from '../../bot/domain/rounds/round.ts'
import type { RoundEvent } from '../../bot/domain/rounds/decided.ts'
import type {
  JournalAnnex,
  JournalData,
  JournalDelivery,
  JournalEvent,
  JournalRevision,
} from '../../bot/journal/journal-data.ts'

/** Danish time on a day of the round, which runs from Monday 2 to Monday 9 March 2026 (winter time). */
export const at = (day: number, clock: string) =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${clock}:00+01:00`)

export const deadline = at(9, '12:00')

const municipalities = [
  'Faxe',
  'Greve',
  'Guldborgsund',
  'Holbæk',
  'Kalundborg',
  'Køge',
  'Lejre',
  'Lolland',
  'Næstved',
  'Odsherred',
  'Ringsted',
  'Roskilde',
  'Slagelse',
  'Solrød',
  'Sorø',
  'Stevns',
  'Vordingborg',
]
const organisationNames = [...municipalities.map((name) => `${name} Kommune`), 'Region Sjælland']

export const seatOf = (name: string) => `seat-${name}`
export const directorOf = (name: string) => `director-${name}`
const seatNames = [...municipalities, 'Region Sjælland']

export const gate: GateRule = { rule: 'no_gate', needsRound: true, gatePlaces: null, size: 6, sumOverYear: 0 }

export const content: Round['content'] = {
  facility: 'Slottet',
  legalBasis: 'SEL § 108',
  targetGroup: 'Voksne med autisme',
  placesBefore: 24,
  placesAfter: 18,
  effectiveDate: '2026-09-01',
  reason: 'Flere pladser har stået tomme i 14 måneder.\n\nBygningen skal desuden have nyt tag & nye vinduer.',
  consequence: 'Ingen borgere skal flytte. Ventelisten er tom.',
  contact: 'Socialchef, Slagelse Kommune, 58 00 00 00',
  contactedOrganisationIds: ['org-Sorø', 'org-Næstved'],
  links: [{ title: 'Kvalitetsstandard', url: 'https://slagelse.example/kvalitetsstandard' }],
}

export function aRound(over: Partial<Round> = {}): Round {
  return {
    id: 'round-1',
    proposalId: 'proposal-1',
    number: '2026-3',
    forumId: 'forum-1',
    operatorOrganisationId: 'org-Slagelse',
    revision: 1,
    state: 'open',
    content,
    gate,
    rules: { minWorkingDays: 5, reachWorkingDays: 3, closedDays: [], timeOfDay: '12:00' },
    createdBy: 'consultant',
    createdAt: at(2, '08:30'),
    startedAt: at(2, '09:00'),
    deadline,
    decision: null,
    meeting: null,
    plan: null,
    version: 4,
    ...over,
  }
}

let nextId = 1
export function anAnswer(name: string, over: Partial<Answer> = {}): Answer {
  const givenAt = over.givenAt ?? at(3, '10:15')
  return {
    id: nextId++,
    seatId: seatOf(name),
    personId: directorOf(name),
    kind: 'no_remarks',
    text: null,
    givenAt,
    receivedAt: givenAt,
    door: 'teams',
    late: false,
    recorded: null,
    ...over,
  }
}

export const operatorsAnswer = () =>
  anAnswer('Slagelse', { door: 'operator', givenAt: at(2, '09:00'), personId: 'consultant' })

export const aRemark = (name: string, text: string, over: Partial<Answer> = {}) =>
  anAnswer(name, { kind: 'remark', text, ...over })

export function anEvent(when: Date, event: RoundEvent, over: Partial<JournalEvent> = {}): JournalEvent {
  return { at: when, personId: 'consultant', door: 'tab', event, ...over }
}

export const everybodyReached = (except: string[] = []): Reach[] =>
  seatNames
    .filter((name) => !except.includes(name))
    .map((name) => ({
      seatId: seatOf(name),
      at: at(2, '09:04'),
      door: mailOnly.has(name) ? 'mail' : 'teams',
    }))

const mailOnly = new Set(['Odsherred', 'Stevns'])

function deliveries(): JournalDelivery[] {
  return seatNames
    .filter((name) => name !== 'Slagelse')
    .map((name) => ({
      seatId: seatOf(name),
      personId: directorOf(name),
      door: mailOnly.has(name) ? 'mail' : 'teams',
      kind: 'proposal',
      state: 'sent',
      counts: true,
      createdAt: at(2, '09:00'),
      sentAt: at(2, '09:04'),
      bouncedAt: null,
      reason: null,
    }))
}

export function aRevision(
  round: Partial<Round> = {},
  over: Partial<Omit<JournalRevision, 'facts'>> & Partial<JournalRevision['facts']> = {},
): JournalRevision {
  const { seats, answers, reach, mailboxReadUntil, ...rest } = over
  return {
    facts: {
      round: aRound(round),
      seats: seats ?? seatNames.map((name) => ({ seatId: seatOf(name), organisationId: `org-${name}` })),
      answers: answers ?? [operatorsAnswer(), anAnswer('Sorø'), anAnswer('Faxe', { door: 'mail' })],
      reach: reach ?? everybodyReached(),
      mailboxReadUntil: mailboxReadUntil === undefined ? at(9, '12:05') : mailboxReadUntil,
    },
    annexes: [],
    holders: seatNames.map((name) => ({
      seatId: seatOf(name),
      personId: directorOf(name),
      role: 'director',
      from: '2022-01-01',
      to: null,
    })),
    deliveries: deliveries(),
    seen: [{ seatId: seatOf('Sorø'), personId: directorOf('Sorø'), at: at(3, '10:14') }],
    history: [anEvent(at(2, '08:30'), { kind: 'drafted' }), anEvent(at(2, '09:00'), { kind: 'started' })],
    ...rest,
  }
}

/** A revision that nobody has been asked about. */
export const notAsked = (round: Partial<Round>, over: Parameters<typeof aRevision>[1] = {}) =>
  aRevision(
    { startedAt: null, deadline: null, rules: null, ...round },
    { seats: [], answers: [], reach: [], holders: [], deliveries: [], seen: [], history: [], ...over },
  )

export function aJournal(revisions: JournalRevision[], over: Partial<JournalData> = {}): JournalData {
  return {
    madeAt: at(9, '12:10'),
    madeBy: 'consultant',
    forum: {
      name: 'Direktørgruppen',
      region: 'Region Sjælland',
      secretariat: { name: 'Sekretariatet for rammeaftaler', mail: 'rammeaftale@host.example' },
    },
    organisations: Object.fromEntries(
      seatNames.map((name, index) => [`org-${name}`, organisationNames[index] ?? name]),
    ),
    people: {
      consultant: { name: 'Konsulent, Sekretariatet', organisation: null },
      ...Object.fromEntries(
        seatNames.map((name, index) => [
          directorOf(name),
          { name: `Direktør, ${organisationNames[index]}`, organisation: organisationNames[index] ?? null },
        ]),
      ),
    },
    revisions,
    ...over,
  }
}

/** Approved by silence on Monday 9 March 2026 kl. 12.00. */
export const approvedBySilence = () =>
  aJournal([aRevision({ state: 'approved', decision: { at: deadline, basis: 'silence', text: null } })])

export function anAnnex(id: string, name: string, bytes: Uint8Array): JournalAnnex {
  return {
    id,
    name,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    addedBy: 'consultant',
    addedAt: at(2, '08:40'),
  }
}
