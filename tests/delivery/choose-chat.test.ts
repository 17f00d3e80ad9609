import { describe, expect, test } from '@jest/globals'
import { chatOfCard, chooseChat } from '../../bot/delivery/choose-chat.ts'
import type { Account } from '../../bot/store/addressees.ts'

const account = (
  objectId: string,
  userType: 'member' | 'guest',
  state: 'open' | 'blocked' | null,
): Account => ({
  tenantId: 'tenant',
  objectId,
  userType,
  chat: state && {
    tenantId: 'tenant',
    objectId,
    conversationId: `a:${objectId}`,
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    userId: `29:${objectId}`,
    state,
  },
})
const nothingAgainst = () => null

describe('a card comes to a person', () => {
  test('in a chat where they are a member before one where they are a guest', () => {
    const accounts = [account('guest', 'guest', 'open'), account('member', 'member', 'open')]
    expect(chooseChat(accounts, nothingAgainst)).toMatchObject({
      way: 'chat',
      member: true,
      chat: { conversationId: 'a:member' },
    })
  })

  test('by installing the app for a member whose chat is not known, rather than as a guest', () => {
    const accounts = [account('guest', 'guest', 'open'), account('member', 'member', null)]
    expect(chooseChat(accounts, nothingAgainst)).toMatchObject({
      way: 'install',
      account: { objectId: 'member' },
    })
  })

  test('as a guest when the app can be installed nowhere, which reaches nobody for certain', () => {
    const accounts = [account('member', 'member', null), account('guest', 'guest', 'open')]
    expect(chooseChat(accounts, () => 'no_consent')).toMatchObject({ way: 'chat', member: false })
  })

  test('in another tenant when one has blocked the bot', () => {
    const accounts = [account('one', 'member', 'blocked'), account('two', 'member', 'open')]
    expect(chooseChat(accounts, nothingAgainst)).toMatchObject({ way: 'chat', chat: { objectId: 'two' } })
  })

  test('not at all where nothing is open, with the reason for which', () => {
    expect(chooseChat([], nothingAgainst)).toEqual({ way: 'none', reason: 'no_chat' })
    const guest = account('guest', 'guest', null)
    expect(chooseChat([guest], nothingAgainst)).toEqual({ way: 'none', reason: 'no_chat' })
    const blocked = account('member', 'member', 'blocked')
    expect(chooseChat([blocked], nothingAgainst)).toEqual({ way: 'none', reason: 'blocked' })
    const unknown = account('member', 'member', null)
    expect(chooseChat([unknown, blocked], () => 'not_installable')).toEqual({
      way: 'none',
      reason: 'not_installable',
    })
  })
})

test('a card is updated in the chat that it lies in, and nowhere once that is closed', () => {
  const accounts = [account('one', 'member', 'open'), account('two', 'member', 'blocked')]
  const chat = (objectId: string) => chatOfCard(accounts, { tenantId: 'tenant', objectId })
  expect(chat('one')).toMatchObject({ conversationId: 'a:one' })
  expect(chat('two')).toBeNull()
  expect(chat('three')).toBeNull()
})
