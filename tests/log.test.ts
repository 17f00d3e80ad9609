import { describe, expect, test } from '@jest/globals'
import { createLog, withCorrelation } from '../bot/log.ts'

function recorded() {
  const lines: string[] = []
  const log = createLog('debug', { write: (line: string) => void lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

describe('the log', () => {
  test('names the request under way on every line, and no request where none is', async () => {
    const { log, last } = recorded()
    await withCorrelation('a-1', async () => {
      await Promise.resolve()
      log.info('inside')
    })
    expect(last()).toMatchObject({ level: 'info', msg: 'inside', correlationId: 'a-1' })
    log.info('outside')
    expect(last()).not.toHaveProperty('correlationId')
  })

  test('keeps two requests apart that are under way at the same time', async () => {
    const { log, lines } = recorded()
    const request = (id: string, ms: number) =>
      withCorrelation(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, ms))
        log.info({ own: id }, 'done')
      })
    await Promise.all([request('a', 20), request('b', 5)])
    const told = lines.map((line) => JSON.parse(line) as { own: string; correlationId: string })
    expect(told.map(({ own, correlationId }) => [own, correlationId])).toEqual([
      ['b', 'b'],
      ['a', 'a'],
    ])
  })

  test('leaves out tokens, addresses and texts, however they are handed to it', () => {
    const { log, lines } = recorded()
    log.info({
      headers: { authorization: 'Bearer hemmeligt' },
      person: { mail: 'direktoer@example.dk' },
      answer: { remark: { text: 'Vi kan ikke tiltræde' } },
      roundId: 'r-1',
    })
    expect(lines.join()).toContain('r-1')
    for (const secret of ['hemmeligt', 'direktoer', 'tiltræde']) expect(lines.join()).not.toContain(secret)
  })

  test('tells of an error its kind, code and place, and not the row or the address that it speaks of', () => {
    const { log, lines, last } = recorded()
    const broken = Object.assign(new TypeError('invalid input syntax for type uuid: "Jens Hansen"'), {
      code: '22P02',
      detail: 'Key (mail)=(direktoer@example.dk) already exists.',
    })
    log.error(
      { err: new Error('could not write to direktoer@example.dk, 010203-1234', { cause: broken }) },
      'failed',
    )
    expect(last()).toMatchObject({ err: { type: 'Error', cause: { type: 'TypeError', code: '22P02' } } })
    expect(JSON.stringify(last())).toContain('log.test.ts')
    for (const secret of ['Jens Hansen', 'direktoer', '010203']) expect(lines.join()).not.toContain(secret)
  })
})
