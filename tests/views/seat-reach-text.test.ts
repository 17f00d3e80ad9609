import { describe, expect, test } from '@jest/globals'
import { holderReachText, type HolderToReach, seatReachText } from '../../bot/views/seat-reach-text.ts'

const holder = (change: Partial<HolderToReach> = {}): HolderToReach => ({
  name: 'Direktør, Lolland Kommune',
  role: 'director',
  identities: [],
  mail: 'direktoer@lolland.dk',
  mailReturned: false,
  ...change,
})
const inTeams = (chat: 'open' | 'blocked' | null, userType: 'member' | 'guest' = 'member') => [
  { tenantId: 't', objectId: 'o', userType, chat },
]
const seat = (holders: HolderToReach[], suggested: string[] = []) =>
  seatReachText({ organisation: 'Lolland Kommune', holders, suggested }, 'da')

describe('how a seat is reached, in one sentence', () => {
  test('is the way to its director', () => {
    expect(seat([holder({ identities: inTeams('open') })])).toBe(
      'Direktør, Lolland Kommune: får et kort i Teams.',
    )
  })

  test('says that the mail came back, rather than promise it again', () => {
    expect(holderReachText(holder({ mailReturned: true }), 'da')).toBe(
      'Den seneste mail kom retur. Tilføj personen med den rigtige adresse, eller find en anden vej.',
    )
    expect(seat([holder({ mailReturned: true })])).toBe(
      'Ingen på pladsen kan nås, så tavshed fra Lolland Kommune tæller ikke som godkendelse.',
    )
  })

  test('does not mind a returned mail where the card is what reaches', () => {
    const director = holder({ identities: inTeams('open'), mailReturned: true })
    expect(holderReachText(director, 'da')).toBe('Får et kort i Teams.')
  })

  test('minds it for a guest, whom the card does not reach for certain', () => {
    const guest = holder({ identities: inTeams('open', 'guest'), mailReturned: true })
    expect(seat([guest])).toMatch(/^Ingen på pladsen kan nås/)
  })

  test('is the way to the deputy where the director cannot be reached', () => {
    const deputy = holder({ name: 'Stedfortræder', role: 'deputy' })
    expect(seat([holder({ mail: null }), deputy])).toBe('Stedfortræder: får en mail med et personligt link.')
  })

  test('names who could take a vacant seat', () => {
    expect(seat([], ['Anne Holm', 'Bo Bech'])).toBe(
      'Pladsen er tom, så ingen kan svare for Lolland Kommune. Medlem derfra uden plads: Anne Holm; Bo Bech.',
    )
  })
})
