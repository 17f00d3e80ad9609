import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { AuthenticationError, BotFrameworkAuthenticationFactory } from 'botframework-connector'
import { KeptClients } from '../../../bot/transport/bot/kept-clients.ts'

const noConnector = () => {
  throw new Error('Nothing is sent here')
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('a check of a token that never ends is given up, as a check that could not be made', async () => {
  const checks = BotFrameworkAuthenticationFactory.create()
  jest.spyOn(checks, 'authenticateRequest').mockReturnValue(new Promise(() => undefined))
  const given = new KeptClients(checks, noConnector).authenticateRequest({} as never, 'Bearer token').then(
    () => 'checked',
    (error: unknown) => error,
  )
  await jest.advanceTimersByTimeAsync(5_000)
  const outcome = await given
  expect(outcome).toBeInstanceOf(AuthenticationError)
  expect((outcome as AuthenticationError).statusCode).toBe(503)
})
