import { describe, expect, test } from '@jest/globals'
import type { JournalData } from '../../bot/journal/journal-data.ts'
import { whyItStandsSo } from '../../bot/journal/why.ts'
import {
  aJournal,
  anEvent,
  aRemark,
  aRevision,
  at,
  content,
  deadline,
  directorOf,
  everybodyReached,
  gate,
  notAsked,
  operatorsAnswer,
  seatOf,
} from './a-journal.ts'

const why = (data: JournalData, index = 0) => {
  const revision = data.revisions[index]
  if (revision === undefined) throw new Error('no such revision')
  return whyItStandsSo(data, revision).join(' ')
}

describe('The journal says why a proposal is not approved', () => {
  const remarks = [operatorsAnswer(), aRemark('Sorø', 'Vent'), aRemark('Faxe', 'Nej')]

  test('a draft has asked nobody', () => {
    expect(why(aJournal([notAsked({ state: 'draft' })]))).toBe(
      'Revision 1 er en kladde, som Konsulent, Sekretariatet oprettede mandag den 2. marts 2026 kl. 08.30. Ingen er spurgt, og intet er afgjort.',
    )
  })

  test('a submitted proposal waits for the secretariat', () => {
    const history = [
      anEvent(at(2, '08:50'), { kind: 'submitted' }, { personId: directorOf('Slagelse'), door: 'tab' }),
    ]
    expect(why(aJournal([notAsked({ state: 'submitted' }, { history })]))).toBe(
      'Forslaget er sendt til sekretariatet af Direktør, Slagelse Kommune mandag den 2. marts 2026 kl. 08.50. Sekretariatet har endnu ikke startet rundspørgen, så ingen er spurgt, og intet er afgjort.',
    )
  })

  test('an open round has its deadline and its tally', () => {
    const text = why(aJournal([aRevision()], { madeAt: at(4, '12:00') }))
    expect(text).toContain('fristen er mandag den 9. marts 2026 kl. 12.00.')
    expect(text).toContain(
      '3 af de 18 medlemmer har svaret »Ingen bemærkninger«, ingen har bemærkninger, og 15 har ikke svaret.',
    )
  })

  test('a remark before the deadline stops it, and the others may still answer', () => {
    const data = aJournal([aRevision({ state: 'remarks' }, { answers: remarks })], { madeAt: at(4, '12:00') })
    expect(why(data)).toBe(
      'Forslaget er ikke godkendt, fordi Sorø Kommune og Faxe Kommune har bemærkninger; en bemærkning stopper godkendelsen med det samme. De øvrige medlemmer kan svare, og en bemærkning kan trækkes tilbage, indtil fristen mandag den 9. marts 2026 kl. 12.00.',
    )
  })

  test('after the deadline a remark waits for a solution', () => {
    const text = why(aJournal([aRevision({ state: 'remarks' }, { answers: remarks })]))
    expect(text).toContain('De berørte kommuner skal nu finde en løsning')
  })

  test('a member not reached is named, with what happened to its mail', () => {
    const revision = aRevision(
      { state: 'unresolved' },
      {
        reach: everybodyReached(['Stevns']),
        deliveries: [
          {
            seatId: seatOf('Stevns'),
            personId: directorOf('Stevns'),
            door: 'mail',
            kind: 'proposal',
            state: 'sent',
            counts: true,
            createdAt: at(2, '09:00'),
            sentAt: at(2, '09:01'),
            bouncedAt: at(2, '09:20'),
            reason: '550 5.1.1 mailbox unavailable',
          },
        ],
      },
    )
    expect(why(aJournal([revision]))).toBe(
      'Forslaget er ikke godkendt, selv om fristen udløb mandag den 9. marts 2026 kl. 12.00 uden bemærkninger, fordi Stevns Kommune ikke har svaret, og tavsheden ikke kan tælle som samtykke. Tavshed tæller kun for et medlem, der var nået senest onsdag den 4. marts 2026 kl. 12.00. Stevns Kommune: Ikke nået: mailen til Direktør kom retur mandag den 2. marts 2026 kl. 09.20 (550 5.1.1 mailbox unavailable).',
    )
  })

  test('a member reached too late is told with both instants', () => {
    const reach = [
      ...everybodyReached(['Stevns']),
      { seatId: seatOf('Stevns'), at: at(4, '12:01'), door: 'teams' as const },
    ]
    expect(why(aJournal([aRevision({ state: 'unresolved' }, { reach })]))).toContain(
      'Stevns Kommune: Nået for sent: kort i Teams onsdag den 4. marts 2026 kl. 12.01, men det skulle være senest onsdag den 4. marts 2026 kl. 12.00.',
    )
  })

  test('a mail is no proof while the mailbox has not been read until the deadline', () => {
    const text = why(aJournal([aRevision({ state: 'unresolved' }, { mailboxReadUntil: at(9, '11:00') })]))
    expect(text).toContain('fordi Odsherred Kommune og Stevns Kommune ikke har svaret')
    expect(text).toContain('så mailen kan endnu komme retur')
  })

  test('a vacant seat is the reason', () => {
    const revision = aRevision(
      { state: 'unresolved' },
      { reach: everybodyReached(['Lejre']), deliveries: [] },
    )
    revision.holders = revision.holders.filter((holder) => holder.seatId !== seatOf('Lejre'))
    expect(why(aJournal([revision]))).toContain(
      'Lejre Kommune: Ikke nået: pladsen var ubesat, da rundspørgen startede.',
    )
  })

  test('a remark that came after a deadline, since extended, is no silence', () => {
    const answers = [operatorsAnswer(), aRemark('Lejre', 'Nej', { late: true, givenAt: at(9, '12:01') })]
    const revision = aRevision(
      { state: 'unresolved', deadline: at(17, '12:00') },
      { answers, mailboxReadUntil: at(17, '12:01') },
    )
    expect(why(aJournal([revision], { madeAt: at(17, '12:10') }))).toContain(
      'Lejre Kommune: Medlemmet havde en bemærkning, der kom efter den tidligere frist, og har ikke svaret siden; det er ikke tavshed.',
    )
  })

  test('the remarks are with the municipalities concerned, and the solution is the next revision', () => {
    const history = [
      anEvent(at(9, '13:00'), {
        kind: 'handed_over',
        organisationIds: ['org-Faxe', 'org-Slagelse'],
        note: 'Mødes i uge 12',
      }),
    ]
    const data = aJournal([
      aRevision({ state: 'in_solution' }, { answers: remarks, history }),
      notAsked({ state: 'draft', revision: 2 }),
    ])
    expect(why(data)).toBe(
      'Forslaget er ikke godkendt, fordi Sorø Kommune og Faxe Kommune har bemærkninger. Konsulent, Sekretariatet gav bemærkningerne videre til Faxe Kommune og Slagelse Kommune mandag den 9. marts 2026 kl. 13.00, så de kan finde en løsning. Sekretariatets note: Mødes i uge 12. Løsningen er revision 2.',
    )
  })

  test('the meeting itself may have asked for a solution', () => {
    const history = [
      anEvent(at(20, '10:00'), {
        kind: 'meeting_decided',
        state: 'in_solution',
        date: '2026-03-19',
        text: 'Tal sammen',
      }),
    ]
    const meeting = { date: '2026-03-19', title: 'Direktørmødet' }
    expect(why(aJournal([aRevision({ state: 'in_solution', meeting }, { answers: remarks, history })]))).toBe(
      'Forslaget er ikke godkendt, fordi Direktørmødet torsdag den 19. marts 2026 besluttede, at der skal findes en løsning. Mødets beslutning: Tal sammen.',
    )
  })

  test('it waits for a meeting because of the remarks', () => {
    const meeting = { date: '2026-06-12', title: 'Direktørmødet i juni' }
    const history = [anEvent(at(10, '08:00'), { kind: 'put_on_meeting', ...meeting })]
    expect(why(aJournal([aRevision({ state: 'on_meeting', meeting }, { answers: remarks, history })]))).toBe(
      'Forslaget er ikke afgjort. Det er sat på Direktørmødet i juni fredag den 12. juni 2026 af Konsulent, Sekretariatet tirsdag den 10. marts 2026 kl. 08.00, fordi Sorø Kommune og Faxe Kommune har bemærkninger.',
    )
  })

  test('it waits for a meeting because a member was not reached', () => {
    const meeting = { date: '2026-06-12', title: 'Direktørmødet i juni' }
    const revision = aRevision({ state: 'on_meeting', meeting }, { reach: everybodyReached(['Stevns']) })
    const text = why(aJournal([revision]))
    expect(text).toContain('fordi rundspørgen ikke gav en afgørelse.')
    expect(text).toContain('fordi Stevns Kommune ikke har svaret')
  })

  test('a meeting has rejected it', () => {
    const revision = aRevision(
      {
        state: 'rejected',
        meeting: { date: '2026-06-12', title: 'Direktørmødet i juni' },
        decision: { at: at(20, '10:00'), basis: 'meeting', text: 'Pladserne skal blive' },
      },
      { answers: remarks },
    )
    expect(why(aJournal([revision]))).toBe(
      'Forslaget er afvist, fordi Direktørmødet i juni fredag den 12. juni 2026 besluttede det. Mødets beslutning: Pladserne skal blive.',
    )
  })

  test('it was withdrawn, by whom and why', () => {
    const revision = aRevision(
      {
        state: 'withdrawn',
        decision: { at: at(4, '09:00'), basis: 'withdrawn', text: 'Bygningen er solgt' },
      },
      { history: [anEvent(at(4, '09:00'), { kind: 'withdrawn', reason: 'Bygningen er solgt' })] },
    )
    expect(why(aJournal([revision]))).toBe(
      'Forslaget er trukket tilbage af Konsulent, Sekretariatet onsdag den 4. marts 2026 kl. 09.00, så det er ikke godkendt. Begrundelsen er: Bygningen er solgt.',
    )
  })

  test('a correction stops the use of the decision, and says what it had been', () => {
    const revision = aRevision(
      { state: 'corrected', decision: { at: deadline, basis: 'silence', text: null } },
      {
        history: [anEvent(at(11, '09:00'), { kind: 'corrected', reason: 'Mailen til Stevns kom retur' })],
        reach: everybodyReached(['Stevns']),
      },
    )
    const text = why(aJournal([revision], { madeAt: at(11, '10:00') }))
    expect(text).toContain(
      'Afgørelsen fra mandag den 9. marts 2026 kl. 12.00 må ikke bruges. Den er rettet af Konsulent, Sekretariatet onsdag den 11. marts 2026 kl. 09.00, fordi: Mailen til Stevns kom retur.',
    )
    expect(text).toContain(
      'Før rettelsen gjaldt: Forslaget var godkendt, fordi ingen havde bemærkninger ved fristens udløb, og alle uden svar blev regnet for nået.',
    )
    expect(text).toContain('sekretariatet kan i stedet starte en ny revision')
  })
})

describe('A change under the gate', () => {
  const under = { ...gate, rule: 'under_gate' as const, needsRound: false, gatePlaces: 10 }
  const decision = { at: at(2, '09:00'), basis: 'under_gate' as const, text: null }

  test('ends as an orientering, with the rule and whom the operator has contacted', () => {
    expect(why(aJournal([notAsked({ state: 'information', gate: under, decision })]))).toBe(
      'Forslaget er sluttet som en orientering mandag den 2. marts 2026 kl. 09.00, fordi ændringen er på 6 pladser, og forummet lader ændringer på op til 10 pladser ske uden rundspørge (bagatelgrænsen). Driftsherren har oplyst at have kontaktet Sorø Kommune og Næstved Kommune.',
    )
  })

  test('says so when the operator has contacted nobody', () => {
    const alone = { ...content, contactedOrganisationIds: [] }
    expect(
      why(aJournal([notAsked({ state: 'information', gate: under, decision, content: alone })])),
    ).toContain('Driftsherren har ikke oplyst at have kontaktet andre kommuner.')
  })
})

test('a person deleted by rule is no longer named', () => {
  const data = aJournal([notAsked({ state: 'draft' })], { people: {} })
  expect(why(data)).toContain('som Person, der er slettet efter reglerne oprettede')
})
