import { expect } from '@jest/globals'
import type { RunningProduct } from '../../support/product-over-http.ts'
import type { Answered } from './bot-door.ts'

/** `before`: how many rows of each table there were. */
export function hostileData(product: RunningProduct, before: () => Record<string, number>) {
  return {
    /** Teams gets HTTP 200 whatever happened; what could not be read says so in the body, in words, and nothing is kept. */
    expectUnreadable: async ({ status, body }: Answered): Promise<void> => {
      expect(status).toBe(200)
      expect(body).toMatchObject({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'invalid_input', message: expect.stringContaining('kunne ikke læses') },
      })
      expect(await product.rows()).toEqual(before())
    },
    /** Nothing that is no JSON, no trace, and nothing that the log would have to hold as a fault. */
    expectNoFault: ({ status, body }: Answered): void => {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/\bat \S+ \(|node_modules|\.[jt]s:\d|syntax|invalid byte/i)
      expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
    },
  }
}
