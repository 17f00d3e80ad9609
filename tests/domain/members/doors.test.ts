import { describe, expect, test } from '@jest/globals'
import { doorsOf, type PersonDoors, reachedHow } from '../../../bot/domain/members/doors.ts'

type Identity = PersonDoors['identities'][number]

const account = (userType: Identity['userType'], chat: Identity['chat']): Identity => ({
  tenantId: `tenant of a ${userType}`,
  objectId: 'object',
  userType,
  chat,
})
const person = (identities: Identity[], mail: string | null = 'direktoer@faxe.example') => ({
  identities,
  mail,
})

const card = { door: 'teams', counts: true }
const mail = { door: 'mail', counts: true }

describe('a person is reached', () => {
  test('by the card alone in a tenant where they are a member', () => {
    expect(reachedHow(person([account('member', 'open')]))).toBe('teams')
    expect(doorsOf(person([account('member', 'open')]))).toEqual([card])
  })

  test('by the card also where the app is still to be installed for them', () => {
    expect(reachedHow(person([account('member', null)]))).toBe('teams_to_install')
    expect(doorsOf(person([account('member', null)]))).toEqual([card])
  })

  test('as a guest by card and mail, of which only the mail counts', () => {
    for (const chat of ['open', null] as const) {
      expect(reachedHow(person([account('guest', chat)]))).toBe('guest_and_mail')
      expect(doorsOf(person([account('guest', chat)]))).toEqual([{ door: 'teams', counts: false }, mail])
    }
  })

  test('in their own tenant rather than as a guest', () => {
    expect(doorsOf(person([account('guest', 'open'), account('member', 'open')]))).toEqual([card])
  })

  test('by mail alone where there is no account, or Teams has said no', () => {
    expect(reachedHow(person([]))).toBe('mail')
    expect(reachedHow(person([account('guest', 'blocked')]))).toBe('mail')
    expect(reachedHow(person([account('member', 'blocked')]))).toBe('blocked_so_mail')
    expect(reachedHow(person([account('member', 'blocked'), account('guest', 'open')]))).toBe(
      'blocked_so_mail',
    )
    for (const identities of [[], [account('guest', 'blocked')], [account('member', 'blocked')]])
      expect(doorsOf(person(identities))).toEqual([mail])
  })

  test('nowhere without a mail address where Teams does not reach', () => {
    expect(reachedHow(person([], null))).toBe('nowhere')
    expect(reachedHow(person([account('member', 'blocked')], null))).toBe('nowhere')
    expect(doorsOf(person([], null))).toEqual([])
    expect(doorsOf(person([account('member', 'blocked')], null))).toEqual([])
  })

  test('not by a guest’s card, which is sent all the same where there is no address for a mail', () => {
    for (const chat of ['open', null] as const) {
      expect(reachedHow(person([account('guest', chat)], null))).toBe('nowhere')
      expect(doorsOf(person([account('guest', chat)], null))).toEqual([{ door: 'teams', counts: false }])
    }
  })
})
