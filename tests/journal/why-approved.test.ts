import { describe, expect, test } from '@jest/globals'
import type { JournalData } from '../../bot/journal/journal-data.ts'
import { whyItStandsSo } from '../../bot/journal/why.ts'
import {
  aJournal,
  anAnswer,
  anEvent,
  approvedBySilence,
  aRemark,
  aRevision,
  at,
  deadline,
  everybodyReached,
  operatorsAnswer,
} from './a-journal.ts'

const why = (data: JournalData, index = 0) => {
  const revision = data.revisions[index]
  if (revision === undefined) throw new Error('no such revision')
  return whyItStandsSo(data, revision).join(' ')
}

const names = Object.keys(approvedBySilence().organisations).map((id) => id.replace('org-', ''))

describe('The journal says why a proposal is approved', () => {
  test('by silence: nobody had remarks, and everybody was reached in time', () => {
    expect(why(approvedBySilence())).toBe(
      'Forslaget er godkendt mandag den 9. marts 2026 kl. 12.00, fordi ingen af de 18 medlemmer havde bemærkninger ved fristens udløb, og de 15 medlemmer, der ikke svarede, var nået senest mandag den 2. marts 2026 kl. 09.04. 3 medlemmer svarede »Ingen bemærkninger« (driftsherren, Slagelse Kommune, tæller sådan fra starten). Tavshed fra de øvrige tæller som samtykke, fordi de var nået mindst 3 arbejdsdage før fristen.',
    )
  })

  test('also when the scheduler stood still and the approval was never stored', () => {
    const data = aJournal([aRevision({ state: 'open', decision: null })])
    expect(why(data)).toContain('Forslaget er godkendt mandag den 9. marts 2026 kl. 12.00, fordi ingen')
  })

  test('because every member has answered, the last of them by name', () => {
    const answers = [
      operatorsAnswer(),
      ...names
        .filter((name) => name !== 'Slagelse')
        .map((name) => anAnswer(name, name === 'Køge' ? { givenAt: at(5, '14:20') } : {})),
    ]
    const decision = { at: at(5, '14:20'), basis: 'all_answered' as const, text: null }
    const text = why(aJournal([aRevision({ state: 'approved', decision }, { answers })]))
    expect(text).toContain(
      'Forslaget er godkendt torsdag den 5. marts 2026 kl. 14.20, fordi alle 18 medlemmer har svaret »Ingen bemærkninger«',
    )
    expect(text).toContain('Det sidste svar, fra Køge Kommune, afsluttede rundspørgen.')
  })

  test('by a decision of a meeting, with its words and who wrote it down', () => {
    const revision = aRevision(
      {
        state: 'approved',
        meeting: { date: '2026-06-12', title: 'Direktørmødet i juni' },
        decision: { at: at(20, '10:00'), basis: 'meeting', text: 'Godkendt med 20 pladser' },
      },
      {
        history: [
          anEvent(at(20, '10:00'), {
            kind: 'meeting_decided',
            state: 'approved',
            date: '2026-06-12',
            text: 'Godkendt med 20 pladser',
          }),
        ],
      },
    )
    expect(why(aJournal([revision]))).toBe(
      'Forslaget er godkendt, fordi Direktørmødet i juni fredag den 12. juni 2026 besluttede det. Mødets beslutning: Godkendt med 20 pladser. Beslutningen er skrevet ind af Konsulent, Sekretariatet fredag den 20. marts 2026 kl. 10.00.',
    )
  })

  test('with an answer that the secretariat recorded after the deadline for a member not reached', () => {
    const recorded = anAnswer('Stevns', {
      door: 'recorded',
      givenAt: at(10, '09:30'),
      receivedAt: at(10, '09:45'),
      recorded: { by: 'consultant', how: 'telefon med direktøren' },
    })
    const revision = aRevision(
      { state: 'approved', decision: { at: at(10, '09:30'), basis: 'silence', text: null } },
      { answers: [operatorsAnswer(), recorded], reach: everybodyReached(['Stevns']) },
    )
    const text = why(aJournal([revision], { madeAt: at(10, '10:00') }))
    expect(text).toContain('Forslaget er godkendt tirsdag den 10. marts 2026 kl. 09.30')
    expect(text).toContain(
      'Svaret fra Stevns Kommune blev givet tirsdag den 10. marts 2026 kl. 09.30 og skrevet ind af sekretariatet tirsdag den 10. marts 2026 kl. 09.45',
    )
  })

  test('although a remark was taken back in time, and another came too late', () => {
    const answers = [
      operatorsAnswer(),
      aRemark('Sorø', 'Vent'),
      anAnswer('Sorø', { givenAt: at(6, '08:00') }),
      aRemark('Greve', 'Nej', { late: true, givenAt: at(9, '12:00') }),
    ]
    const decision = { at: deadline, basis: 'silence' as const, text: null }
    const text = why(aJournal([aRevision({ state: 'approved', decision }, { answers })]))
    expect(text).toContain(
      'Sorø Kommune havde først bemærkninger, men svarede »Ingen bemærkninger« fredag den 6. marts 2026 kl. 08.00',
    )
    expect(text).toContain('Bemærkninger fra Greve Kommune kom for sent og ændrer ikke afgørelsen')
  })
})
