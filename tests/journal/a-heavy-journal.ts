import type { Answer } from '../../bot/domain/rounds/round.ts'
import type { JournalData } from '../../bot/journal/journal-data.ts'
import { aRemark, aRevision, aJournal, anAnnex, anAnswer, anEvent, at, content } from './a-journal.ts'

export const longestRemark = 4000

/** The bytes of the heavy journal's annexes, by id. */
export const heavyAnnexes = new Map(
  Array.from({ length: 10 }, (_, index) => [
    `annex-${index}`,
    Buffer.from(`Bilag ${index}\n`.repeat(index * 500 + 1)),
  ]),
)

const hostileNames = [
  '../../x',
  'Bilag.pdf',
  'Bilag.pdf',
  'linje\nskift\u0007.pdf',
  `${'lang '.repeat(60)}.pdf`,
  'C:\\Windows\\win.ini',
  'CON',
  '.bashrc',
  'æøå ÆØÅ ß ł.docx',
  'regnskab\u202efdp.exe',
]

const organisations = Array.from(
  { length: 30 },
  (_, index) => `Medlem ${String(index + 1).padStart(2, '0')} Kommune`,
)

/** Two revisions, 30 members with deputies, remarks as long as they may be and as odd as people write them. */
export function aHeavyJournal(): JournalData {
  const seats = organisations.map((_, index) => ({ seatId: `s${index}`, organisationId: `o${index}` }))
  const holders = seats.flatMap(({ seatId }) => [
    { seatId, personId: `${seatId}-director`, role: 'director' as const, from: '2022-01-01', to: null },
    { seatId, personId: `${seatId}-deputy`, role: 'deputy' as const, from: '2025-01-01', to: null },
  ])
  const reach = seats
    .slice(0, 28)
    .map(({ seatId }) => ({ seatId, at: at(2, '09:04'), door: 'teams' as const }))
  const answers: Answer[] = [
    aRemark('x', sentences('Ventelisten er lang, og vi er bekymrede. '), seat(0, 101)),
    aRemark('x', 'ord'.repeat(2000).slice(0, longestRemark), seat(1, 102)),
    aRemark(
      'x',
      '😀 Kort bemærkning\u202e med\tskjulte\u0007 tegn\n\n1) <b>fed</b> & [link](http://x)',
      seat(2, 103),
    ),
    anAnswer('x', { ...seat(2, 104), givenAt: at(6, '09:00'), receivedAt: at(6, '09:00'), door: 'mail' }),
    aRemark('x', 'For sent, men vigtigt', { ...seat(3, 105), late: true, givenAt: at(9, '12:00') }),
    anAnswer('x', {
      ...seat(4, 106),
      door: 'recorded',
      recorded: { by: 'consultant', how: 'telefon, talte med direktøren' },
    }),
  ]
  const history = [
    anEvent(at(2, '09:00'), { kind: 'started' }),
    ...answers.map((answer) =>
      anEvent(
        answer.receivedAt,
        { kind: 'answered', seatId: answer.seatId, answer: answer.kind, late: answer.late },
        { personId: answer.personId, door: 'teams' },
      ),
    ),
    anEvent(at(9, '13:00'), { kind: 'handed_over', organisationIds: ['o0', 'o1'], note: '' }),
    anEvent(at(9, '13:30'), { kind: 'revised', revision: 2, roundId: 'round-2' }),
  ]
  const annexes = [...heavyAnnexes].map(([id, bytes], index) => anAnnex(id, hostileNames[index] ?? id, bytes))
  const deliveries = seats.map(({ seatId }, index) => ({
    seatId,
    personId: `${seatId}-director`,
    door: index < 28 ? ('teams' as const) : ('mail' as const),
    kind: 'proposal',
    state: index === 29 ? ('failed' as const) : ('sent' as const),
    counts: true,
    createdAt: at(2, '09:00'),
    sentAt: at(2, '09:04'),
    bouncedAt: index === 28 ? at(2, '10:00') : null,
    reason: index < 28 ? null : `550 5.1.${index} <ukendt@modtager.example>`,
  }))
  const shared = { seats, holders, reach, annexes, deliveries, seen: [] }
  const heavyContent = {
    ...content,
    contactedOrganisationIds: ['o0'],
    reason: sentences('Tilbuddet har haft tomme pladser længe. '),
  }
  return aJournal(
    [
      aRevision(
        { state: 'in_solution', operatorOrganisationId: 'o5', content: heavyContent },
        { ...shared, answers, history },
      ),
      aRevision(
        {
          id: 'round-2',
          revision: 2,
          state: 'unresolved',
          operatorOrganisationId: 'o5',
          createdAt: at(9, '13:30'),
          startedAt: at(10, '09:00'),
          deadline: at(17, '12:00'),
          content: { ...heavyContent, placesAfter: 20 },
        },
        { ...shared, answers: [], mailboxReadUntil: at(17, '12:30') },
      ),
    ],
    {
      madeAt: at(17, '13:00'),
      organisations: Object.fromEntries(organisations.map((name, index) => [`o${index}`, name])),
      people: {
        consultant: { name: 'Konsulent, Sekretariatet', organisation: null },
        ...Object.fromEntries(
          seats.flatMap(({ seatId }, index) => [
            [`${seatId}-director`, { name: `Direktør ${index}`, organisation: organisations[index] ?? null }],
            [
              `${seatId}-deputy`,
              { name: `Vicedirektør ${index}`, organisation: organisations[index] ?? null },
            ],
          ]),
        ),
      },
    },
  )
}

const seat = (index: number, id: number) => ({ seatId: `s${index}`, personId: `s${index}-director`, id })

const sentences = (text: string) => text.repeat(200).slice(0, longestRemark - 1) + '!'
