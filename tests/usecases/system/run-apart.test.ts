import { expect, test } from '@jest/globals'
import { makeApart, NotInTime } from '../../../bot/usecases/system/run-apart.ts'

const program = (script: string) => new URL(`data:text/javascript,${encodeURIComponent(script)}`)
const limits = { memoryMb: 64, givenUpAfterMs: 1_000 }

test('a job that does not end is ended, is told from one that fails, and gives its place to the next', async () => {
  const endless = makeApart<object, never>(program('setInterval(() => {}, 1000)'), 1)
  for (let nth = 0; nth < 2; nth++) await expect(endless({}, limits)).rejects.toBeInstanceOf(NotInTime)
  const failing = makeApart<object, never>(program('throw new TypeError("A bug")'), 1)
  await expect(failing({}, { ...limits, givenUpAfterMs: 60_000 })).rejects.toMatchObject({ message: 'A bug' })
})
