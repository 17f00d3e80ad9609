import { describe, expect, test } from '@jest/globals'
import { groupCard } from '../../bot/cards/group-card.ts'
import { proposalCard } from '../../bot/cards/proposal-card.ts'
import { roundCard } from '../../bot/cards/round-card.ts'
import { statusListCard } from '../../bot/cards/status-list-card.ts'
import { tellingCard } from '../../bot/cards/telling-card.ts'
import { extensionCard } from '../../bot/cards/extension-card.ts'
import { roundStates, type RoundState } from '../../bot/domain/rounds/states.ts'
import { nodesOf, wordsOf } from './every-card.ts'
import { director, remarkedRound, revisedRound, ROUND_ID, sampleRound, stevnsRemark } from './sample-round.ts'

const closedAt = new Date('2026-03-09T11:00:00Z')
const closed = { takesAnswers: false, viewer: { ...director, mayAnswer: false } }
const verbsOf = (card: object) =>
  nodesOf(card)
    .filter((node) => node.type === 'Action.Execute' && 'title' in node)
    .map((node) => node.verb)

describe('a card of an open round', () => {
  const words = wordsOf(roundCard(sampleRound()))

  test('states the rule of silence', () =>
    expect(words).toContain(
      'Er der ingen bemærkninger inden fristen, og er alle nået, betragtes forslaget som godkendt.',
    ))

  test('says beforehand that the last answer ends the round', () =>
    expect(words).toContain('Det sidste svar afslutter rundspørgen'))

  test('gives the deadline with weekday, date and "kl."', () =>
    expect(words).toContain('Svar senest mandag den 9. marts 2026 kl. 12.00.'))

  test('tells how many have answered and that a member is not reached', () => {
    expect(words).toContain(
      '7 af 18 har svaret: 7 uden bemærkninger og 0 med bemærkninger. 11 har ikke svaret.',
    )
    expect(words).toContain('1 er endnu ikke nået, og tavshed derfra tæller ikke som godkendelse.')
  })

  test('has all of the proposal', () => {
    for (const text of [
      'Driftsherre: Slagelse Kommune',
      'Tilbud: Botilbuddet Solgården',
      'Lovgrundlag: SEL § 107',
      'Pladser: 12 før, 18 efter (+6)',
      'Træder i kraft: lørdag den 1. august 2026',
      'Kontakt: Centerleder',
      'Driftsherren har været i kontakt med: Næstved Kommune, Sorø Kommune',
      'Ventelisten er vokset',
      'Taksten falder med 3 procent',
      'Takstberegning 2027.pdf',
      'Tilbudsportalen',
    ])
      expect(words).toContain(text)
  })

  test('says in the label when the field must be filled, since screen readers do not announce it', () =>
    expect(words).toContain('Bemærkninger (skal udfyldes, hvis I har bemærkninger)'))
})

test('a closure is called one', () => {
  const { content } = sampleRound()
  const card = roundCard(sampleRound({ content: { ...content, placesAfter: 0 } }))
  expect(wordsOf(card)).toContain('Pladser: 12 før, 0 efter. Tilbuddet lukker.')
})

test('once there is a remark, no card says that silence approves', () => {
  const words = wordsOf(proposalCard(remarkedRound()))
  expect(words).not.toContain('betragtes forslaget som godkendt')
  expect(words).toContain('forslaget kan ikke godkendes, som det er nu')
})

test('after an answer the card shows whose it is, until when it can be changed, and what to do if it was somebody else', () => {
  const ownAnswer = {
    door: 'mail',
    kind: 'no_remarks',
    text: null,
    at: stevnsRemark.at,
    byName: 'Stedfortræder',
  } as const
  const card = roundCard(sampleRound({ viewer: { ...director, ownAnswer } }))
  expect(wordsOf(card)).toContain(
    'I har svaret: Ingen bemærkninger. Svaret er givet af Stedfortræder, 4. marts 2026 kl. 10.12.',
  )
  expect(wordsOf(card)).toContain(
    'I kan ændre svaret indtil mandag den 9. marts 2026 kl. 12.00. Det nyeste svar gælder.',
  )
  expect(wordsOf(card)).toContain('Er det ikke jer? Skriv til sekretariatet: rammeaftale@slagelse.example.')
  expect(verbsOf(card)).toEqual(['answer'])
})

test('a remark can be changed and withdrawn on the card', () => {
  const card = roundCard(remarkedRound())
  expect(verbsOf(card)).toEqual(['answer', 'withdraw_remark'])
  expect(nodesOf(card).find((node) => node.type === 'Input.Text')?.value).toBe(stevnsRemark.text)
})

test('an answer that was not taken comes back with the reason as text and with what was written', () => {
  const card = proposalCard(sampleRound(), { message: 'Teksten er for lang.', typed: 'Min lange tekst' })
  expect(wordsOf(card)).toContain('Svaret er ikke gemt')
  expect(wordsOf(card)).toContain('Teksten er for lang.')
  expect(nodesOf(card).find((node) => node.type === 'Input.Text')?.value).toBe('Min lange tekst')
})

test('an answer recorded by the secretariat says so', () => {
  const ownAnswer = {
    door: 'recorded',
    kind: 'no_remarks',
    text: null,
    at: stevnsRemark.at,
    byName: 'Direktør',
  } as const
  expect(wordsOf(roundCard(sampleRound({ viewer: { ...director, ownAnswer } })))).toContain(
    'Svaret er givet af Direktør, 4. marts 2026 kl. 10.12, og skrevet ind af sekretariatet.',
  )
})

test('of many remarks three are shown, 300 characters of each, and the rest is a link', () => {
  const remark = { ...stevnsRemark, text: 'æ'.repeat(301) }
  const card = roundCard(remarkedRound({ remarks: Array.from({ length: 5 }, () => remark) }))
  const shown = nodesOf(card).filter((node) => String(node.text).startsWith('æ'))
  expect(shown.map((run) => run.text)).toEqual(Array.from({ length: 3 }, () => `${'æ'.repeat(300)}… `))
  expect(wordsOf(card)).toContain('Læs 2 bemærkninger mere')
})

test('a long reason is cut with a link to the whole text', () => {
  const { content } = sampleRound()
  const card = roundCard(sampleRound({ content: { ...content, reason: 'ord '.repeat(1000) } }))
  expect(wordsOf(card)).toContain('… Læs hele teksten')
})

test('revision 2 shows what changed against revision 1, and that the answer must be given again', () => {
  const words = wordsOf(roundCard(revisedRound()))
  expect(words).toContain('Ændret siden revision 1')
  expect(words).toContain('Pladser efter\nFør: 18\nNu: 16')
  expect(words).toContain('Træder i kraft\nFør: lørdag den 1. august 2026\nNu: tirsdag den 1. september 2026')
  expect(words).toContain('Nu: Næstved Kommune, Sorø Kommune, Stevns Kommune')
  expect(words).toContain('Svar på revision 1 tæller ikke her: I skal svare igen.')
  expect(words).not.toContain('Lovgrundlag\nFør')
})

test('the extension tells from when to when and why', () => {
  const extension = { from: closedAt, to: new Date('2026-03-16T11:00:00Z'), reason: 'Stevns var ikke nået.' }
  const words = wordsOf(extensionCard(sampleRound({ extension, deadline: extension.to })))
  expect(words).toContain(
    'Fristen var mandag den 9. marts 2026 kl. 12.00. Den nye frist er mandag den 16. marts 2026 kl. 12.00.',
  )
  expect(words).toContain('Grund: Stevns var ikke nået.')
})

describe('only an approved round is called approved', () => {
  const approvals = /(?<!ikke )er godkendt|is approved|counts? as approved/

  test.each(roundStates.filter((state) => state !== 'approved' && state !== 'open'))(
    'not one that is "%s"',
    (state) => {
      for (const language of ['da', 'en'] as const) {
        const card = roundCard(sampleRound({ ...closed, state, language }))
        expect(wordsOf(card).replace('og tavshed derfra tæller ikke som godkendelse', '')).not.toMatch(
          approvals,
        )
        expect(card.fallbackText).not.toMatch(/: (Godkendt|Approved)/)
      }
    },
  )

  test.each([
    ['silence', 'Ingen havde bemærkninger inden fristen, og alle medlemmer var nået.'],
    ['all_answered', 'Alle medlemmer har svaret »Ingen bemærkninger«.'],
    ['meeting', 'Forslaget er godkendt på Direktørmøde, fredag den 12. juni 2026.'],
  ] as const)('and it says that it was so by %s, when, and what that means', (basis, sentence) => {
    const decision = { at: closedAt, basis, text: null }
    const meeting = { title: 'Direktørmøde', date: '2026-06-12' }
    const words = wordsOf(roundCard(sampleRound({ ...closed, state: 'approved', decision, meeting })))
    expect(words).toContain('Forslaget er godkendt')
    expect(words).toContain(sentence)
    expect(words).toContain('Afgjort mandag den 9. marts 2026 kl. 12.00.')
    expect(words).toContain('Driftsherren kan gennemføre ændringen fra lørdag den 1. august 2026.')
  })

  test('and that those who were silent count as having approved, only where silence was what approved it', () => {
    const ended = (state: RoundState, basis: 'silence' | 'meeting') =>
      wordsOf(roundCard(sampleRound({ ...closed, state, decision: { at: closedAt, basis, text: null } })))
    expect(ended('approved', 'silence')).toContain('11 har ikke svaret, og det tæller som godkendt.')
    for (const other of [ended('corrected', 'silence'), ended('approved', 'meeting')]) {
      expect(other).toContain('11 har ikke svaret.')
      expect(other).not.toContain('tæller som godkendt')
    }
  })
})

test.each<[RoundState, string]>([
  ['unresolved', 'uden det kan tavshed ikke tælle som godkendelse'],
  ['remarks', 'Fristen er udløbet, og der er bemærkninger.'],
  ['in_solution', 'de berørte kommuner søger en løsning'],
  ['on_meeting', 'Det er sat på et møde.'],
  ['rejected', 'Ændringen kan ikke gennemføres på grundlag af denne rundspørge.'],
  ['withdrawn', 'Forslaget er trukket tilbage.'],
  ['corrected', 'Afgørelsen er rettet og må ikke bruges.'],
  ['information', 'Den er en orientering, og I skal ikke svare.'],
])('a round that is "%s" says why, and takes no answer', (state, sentence) => {
  const card = roundCard(sampleRound({ ...closed, state }))
  expect(wordsOf(card)).toContain(sentence)
  expect(verbsOf(card)).toEqual([])
})

test('a change under the gate names the rule that applied', () => {
  const gate = { rule: 'under_gate', needsRound: false, gatePlaces: 10, size: 1, sumOverYear: 8 } as const
  const words = wordsOf(roundCard(sampleRound({ ...closed, state: 'information', gate })))
  expect(words).toContain(
    'Ændringen er på 1 plads. Forummets bagatelgrænse er 10 pladser, så der er ingen rundspørge.',
  )
  expect(words).toContain('Tilbuddets ændringer i de sidste 12 måneder er på 8 pladser i alt.')
})

test('why a round was withdrawn and what a meeting decided stand in the words of who wrote them', () => {
  const words = (basis: 'withdrawn' | 'meeting', state: RoundState) =>
    wordsOf(roundCard(sampleRound({ ...closed, state, decision: { at: closedAt, basis, text: 'Fordi.' } })))
  expect(words('withdrawn', 'withdrawn')).toContain('Grund: Fordi.')
  expect(words('meeting', 'rejected')).toContain('Beslutning: Fordi.')
})

test('who answered too late is told that it changes nothing and that it is kept', () => {
  const lateAnswer = {
    door: 'teams',
    kind: 'remark',
    text: 'For sent',
    at: new Date('2026-03-09T11:00:01Z'),
    byName: null,
  } as const
  const late = sampleRound({ ...closed, state: 'unresolved', viewer: { ...closed.viewer, lateAnswer } })
  for (const card of [tellingCard(late, { kind: 'late_answer' }), roundCard(late)])
    expect(wordsOf(card)).toContain('Svaret ændrer ikke noget, men det er gemt, og sekretariatet kan se det.')
})

test.each(['reader', 'operator', 'secretariat'] as const)(
  'the %s sees the round and cannot answer',
  (role) => {
    const card = roundCard(sampleRound({ viewer: { ...director, role, mayAnswer: false } }))
    expect(wordsOf(card)).toContain('Ventelisten er vokset')
    expect(wordsOf(card)).toContain('Fristen er mandag den 9. marts 2026 kl. 12.00.')
    expect(verbsOf(card)).toEqual([])
    expect(nodesOf(card).filter((node) => node.type === 'Input.Text')).toEqual([])
  },
)

test('in a group chat or a team the card shows the state, nobody’s own answer and no remark, and takes no answer', () => {
  const card = groupCard(remarkedRound())
  expect(wordsOf(card)).toContain('Her kan ikke svares.')
  expect(wordsOf(card)).toContain('9 af 18 har svaret')
  expect(wordsOf(card)).not.toContain(stevnsRemark.text)
  expect(wordsOf(card)).not.toContain('I har svaret')
  expect(verbsOf(card)).toEqual([])
})

test('the list of rounds shows at most ten, says how many there are, and fetches the card of each', () => {
  const round = {
    roundId: ROUND_ID,
    number: '2026-3',
    revision: 1,
    facility: 'Solgården',
    operator: 'Slagelse Kommune',
    state: 'open',
    deadline: closedAt,
    takesAnswers: true,
    own: 'silent',
  } as const
  const rounds = Array.from({ length: 14 }, () => round)
  const card = statusListCard({
    language: 'da',
    rounds,
    total: 40,
    tabUrl: 'https://x.example',
    refreshUserIds: [],
  })
  expect(verbsOf(card)).toEqual(Array.from({ length: 10 }, () => 'fetch_card'))
  expect(wordsOf(card)).toContain('Åben. Frist 9. marts 2026 kl. 12.00. I har ikke svaret.')
  expect(wordsOf(card)).toContain('Her er 10 af 40. Se dem alle i fanen.')
})
