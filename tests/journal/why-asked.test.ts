import { describe, expect, test } from '@jest/globals'
import { whyAsked, whyTheseMembers, whyThatDeadline } from '../../bot/journal/why-asked.ts'
import { howItCame, whyItCounts } from '../../bot/journal/why-counted.ts'
import {
  aJournal,
  anAnswer,
  anEvent,
  aRemark,
  aRevision,
  at,
  gate,
  operatorsAnswer,
  seatOf,
} from './a-journal.ts'

describe('The journal says why members were asked', () => {
  const limit = { ...gate, gatePlaces: 10 }

  test('a forum without a gate asks about every size', () => {
    expect(whyAsked(gate, 'round').join(' ')).toBe(
      'Medlemmerne skal spørges, fordi forummet ikke har en bagatelgrænse: alle ændringer skal i rundspørge. Ændringen er på 6 pladser. Tilbuddet har ingen andre ændringer inden for de seneste 12 måneder.',
    )
  })

  test('a closure is always asked about', () => {
    expect(whyAsked({ ...limit, rule: 'closure' }, 'round')[0]).toContain(
      'ændringen er en lukning (0 pladser efter)',
    )
  })

  test('a change over the gate is asked about', () => {
    expect(whyAsked({ ...limit, rule: 'over_gate', size: 11 }, 'round')[0]).toContain(
      'ændringen er på 11 pladser og dermed over forummets bagatelgrænse på 10 pladser',
    )
  })

  test('a change under the gate may be asked about all the same', () => {
    expect(whyAsked({ ...limit, rule: 'under_gate', size: 1 }, 'round')[0]).toBe(
      'Ændringen er på 1 plads og dermed inden for forummets bagatelgrænse på 10 pladser. Sekretariatet valgte alligevel at spørge medlemmerne.',
    )
  })

  test('the sum over 12 months is told, and that it decides nothing', () => {
    expect(whyAsked({ ...limit, rule: 'under_gate', sumOverYear: 9 }, 'information')[1]).toBe(
      'Tilbuddets andre ændringer inden for de seneste 12 måneder er i alt 9 pladser. Tallet er til oplysning: det er den enkelte ændring, der måles.',
    )
  })

  test('the members are the seats of the start, and the operator counts from the start', () => {
    const revision = aRevision()
    const text = whyTheseMembers(aJournal([revision]), revision).join(' ')
    expect(text).toContain(
      'De 18 medlemmer er forummets pladser, da rundspørgen startede mandag den 2. marts 2026 kl. 09.00.',
    )
    expect(text).toContain('Slagelse Kommune har selv stillet forslaget')
  })
})

describe('The journal says why the deadline was that', () => {
  test('in working days after the start', () => {
    const revision = aRevision()
    expect(whyThatDeadline(aJournal([revision]), revision)).toEqual([
      'Den første frist var mandag den 9. marts 2026 kl. 12.00, 5 arbejdsdage efter starten mandag den 2. marts 2026 kl. 09.00. Forummets regel er mindst 5 arbejdsdage; startdagen tæller ikke med, men fristens dag gør.',
    ])
  })

  test('with each extension, by whom and why', () => {
    const revision = aRevision(
      { deadline: at(17, '12:00') },
      {
        history: [
          anEvent(at(9, '12:30'), {
            kind: 'extended',
            from: at(9, '12:00').toISOString(),
            to: at(17, '12:00').toISOString(),
            reason: 'Stevns er ikke nået',
          }),
        ],
      },
    )
    expect(whyThatDeadline(aJournal([revision]), revision)[1]).toBe(
      'Fristen blev forlænget fra mandag den 9. marts 2026 kl. 12.00 til tirsdag den 17. marts 2026 kl. 12.00 af Konsulent, Sekretariatet mandag den 9. marts 2026 kl. 12.30. Begrundelsen er: Stevns er ikke nået.',
    )
  })
})

describe('The journal says which answers count', () => {
  const first = aRemark('Sorø', 'Vent')
  const second = anAnswer('Sorø', { givenAt: at(5, '09:00') })
  const late = anAnswer('Faxe', { late: true, givenAt: at(9, '12:00') })
  const recorded = anAnswer('Køge', {
    door: 'recorded',
    personId: 'deputy',
    givenAt: at(5, '10:00'),
    receivedAt: at(5, '10:30'),
    recorded: { by: 'consultant', how: 'telefon' },
  })
  const own = operatorsAnswer()
  const revision = aRevision({}, { answers: [own, first, second, late, recorded] })
  revision.holders.push({
    seatId: seatOf('Køge'),
    personId: 'deputy',
    role: 'deputy',
    from: '2026-03-05',
    to: '2026-03-05',
  })
  const data = aJournal([revision])
  data.people.deputy = { name: 'Anna Hansen', organisation: 'Køge Kommune' }

  test('the newest in time counts, an earlier one no longer', () => {
    expect(whyItCounts(revision, second)).toBe('Tæller: det er pladsens nyeste svar i tide.')
    expect(whyItCounts(revision, first)).toBe('Tæller ikke længere: pladsen har svaret igen.')
  })

  test('a late one does not, and the operator counts from the start', () => {
    expect(whyItCounts(revision, late)).toBe('Tæller ikke: svaret kom for sent og ændrer intet.')
    expect(whyItCounts(revision, own)).toBe(
      'Tæller: driftsherrens egen plads har ingen bemærkninger fra starten.',
    )
  })

  test('each has its person with the role of that day, its instant and its door', () => {
    expect(howItCame(data, revision, second)).toBe(
      'Direktør, Sorø Kommune, torsdag den 5. marts 2026 kl. 09.00. Teams.',
    )
    expect(howItCame(data, revision, recorded)).toBe(
      'Anna Hansen, Køge Kommune (stedfortræder), torsdag den 5. marts 2026 kl. 10.00. Skrevet ind af Konsulent, Sekretariatet torsdag den 5. marts 2026 kl. 10.30. Hvordan svaret kom: telefon.',
    )
  })

  test('a person who was not in the seat that day has no role', () => {
    const before = anAnswer('Køge', { personId: 'deputy', givenAt: at(4, '10:00') })
    expect(howItCame(data, revision, before)).toContain('Anna Hansen, Køge Kommune, onsdag')
  })
})
