import { describe, expect, test } from '@jest/globals'
import { rememberSecretariat } from '../../bot/graph/secretariat.ts'

const minutes = 60_000

function remembered() {
  let now = 0
  let members = ['A-1']
  let down = false
  let fetches = 0
  const isIn = rememberSecretariat(
    async () => {
      fetches++
      if (down) throw new Error('Graph is down')
      return members.map((objectId) => ({
        tenantId: 't',
        objectId,
        name: '',
        mail: null,
        userPrincipalName: null,
        userType: 'member',
      }))
    },
    () => now,
  )
  return {
    isIn,
    fetches: () => fetches,
    pass: (ms: number) => void (now += ms),
    members: (ids: string[]) => void (members = ids),
    setDown: (value: boolean) => void (down = value),
  }
}

describe('the secretariat', () => {
  test('is remembered for five minutes, and then asked for anew', async () => {
    const group = remembered()
    expect(await group.isIn('a-1')).toBe(true)
    group.members([])
    group.pass(4 * minutes)
    expect(await group.isIn('a-1')).toBe(true)
    group.pass(1 * minutes)
    expect(await group.isIn('a-1')).toBe(false)
    expect(group.fetches()).toBe(2)
  })

  test('keeps its rights for half an hour while Graph is down, and no longer', async () => {
    const group = remembered()
    await group.isIn('a-1')
    group.setDown(true)
    group.pass(29 * minutes)
    expect(await group.isIn('a-1')).toBe(true)
    expect(await group.isIn('b-2')).toBe(false)
    group.pass(1 * minutes)
    await expect(group.isIn('a-1')).rejects.toThrow('Graph is down')
  })

  test('is nobody known when Graph has never answered', async () => {
    const group = remembered()
    group.setDown(true)
    await expect(group.isIn('a-1')).rejects.toThrow()
    group.setDown(false)
    expect(await group.isIn('a-1')).toBe(true)
  })
})
