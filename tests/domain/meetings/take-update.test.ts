import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import * as Y from 'yjs'
import { documentOf, snapshotOf, textsOf } from '../../../bot/domain/meetings/notes/note-document.ts'
import { fieldKey } from '../../../bot/domain/meetings/notes/note-fields.ts'
import { HIDDEN_NUMBER, takeUpdate } from '../../../bot/domain/meetings/notes/take-update.ts'

const task = '6f1c2d3e-0a1b-4c5d-8e9f-001122334455'
const goal = fieldKey(task, 'goal')
const results = fieldKey(task, 'results')
const fields = new Set([goal, results])
const anyone = () => true

/** Somebody at a page of their own; gives what they have written since they were last asked. */
function writer() {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'others') made.push(update)
  })
  return {
    doc,
    write: (text: string, at = 0, key = goal) => doc.getText(key).insert(at, text),
    cut: (at: number, length: number, key = goal) => doc.getText(key).delete(at, length),
    hear: (update: Uint8Array) => Y.applyUpdate(doc, update, 'others'),
    sent: (): Uint8Array => Y.mergeUpdates(made.splice(0)),
  }
}

const take = (doc: Y.Doc, update: Uint8Array) => takeUpdate(doc, { update, fields, mayWriteAs: anyone })

function taken(doc: Y.Doc, update: Uint8Array) {
  const result = take(doc, update)
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`)
  return result
}

describe('what somebody writes', () => {
  test('stands in the note, and the change says in which field and under whose mark', () => {
    const doc = documentOf([])
    const anna = writer()
    anna.write('Flere fælles pladser')
    const { fields: changed, pens, hidden } = taken(doc, anna.sent())
    expect([...textsOf(doc)]).toEqual([[goal, 'Flere fælles pladser']])
    expect({ changed, pens, hidden }).toEqual({ changed: [goal], pens: [anna.doc.clientID], hidden: [] })
  })

  test('and is sent twice stands there once, and is no change the second time', () => {
    const doc = documentOf([])
    const anna = writer()
    anna.write('En gang')
    const sent = anna.sent()
    taken(doc, sent)
    expect(taken(doc, sent).change).toBeNull()
    expect(textsOf(doc).get(goal)).toBe('En gang')
  })

  test('comes to the same text in whatever order it arrives, also from several at once', () => {
    const edit = fc.record({
      who: fc.nat(3),
      text: fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/[\d\0]/.test(text)),
      at: fc.nat(40),
      cut: fc.nat(3),
      key: fc.constantFrom(goal, results),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (edits, chance) => {
        const people = Array.from({ length: 4 }, writer)
        const sent: { who: number; update: Uint8Array }[] = []
        for (const { who, text, at, cut, key } of edits) {
          const person = people[who]!
          const { length } = person.doc.getText(key)
          const begin = Math.min(at, length)
          person.write(text, begin, key)
          if (cut > 0) person.cut(begin, Math.min(cut, length), key)
          sent.push({ who, update: person.sent() })
        }
        // Each person's own come in their order; whose comes first is chance.
        const [one, other] = [documentOf([]), documentOf([])]
        for (const { update } of sent) taken(one, update)
        const queues = people.map((_, who) => sent.filter((each) => each.who === who))
        for (const step of chance) {
          const open = queues.filter((queue) => queue.length > 0)
          if (open.length === 0) break
          taken(other, open[step % open.length]!.shift()!.update)
        }
        expect(textsOf(other)).toEqual(textsOf(one))
      }),
      { numRuns: 60 },
    )
  })

  test('is whole again from a snapshot and what came after it', () => {
    const doc = documentOf([])
    const anna = writer()
    anna.write('Mål: ')
    taken(doc, anna.sent())
    const snapshot = snapshotOf(doc)
    anna.write('trygge overgange', 5)
    const { change } = taken(doc, anna.sent())
    expect(textsOf(documentOf([snapshot, change!]))).toEqual(textsOf(doc))
  })
})

describe('what is no change of a note is refused in words:', () => {
  const refusal = (update: Uint8Array, doc = documentOf([])) => {
    const result = take(doc, update)
    return result.ok ? 'taken' : result.refusal.code
  }
  const made = (make: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    make(doc)
    return Y.encodeStateAsUpdate(doc)
  }

  test.each<[string, string, Uint8Array]>([
    ['bytes of chance', 'note_unreadable', new Uint8Array([7, 255, 255, 255, 255, 15, 1])],
    ['nothing at all', 'note_unreadable', new Uint8Array()],
    ['a map in place of a text', 'note_unreadable', made((doc) => doc.getMap(goal).set('a', 'b'))],
    ['a list', 'note_unreadable', made((doc) => doc.getArray(goal).push([{ a: 1 }]))],
    ['a picture in the text', 'note_unreadable', made((doc) => doc.getText(goal).insertEmbed(0, { x: 1 }))],
    ['bold text', 'note_unreadable', made((doc) => doc.getText(goal).insert(0, 'a', { bold: true }))],
    ['a zero', 'note_unreadable', made((doc) => doc.getText(goal).insert(0, 'a\0b'))],
    ['a text of no task', 'note_unknown_field', made((doc) => doc.getText(`${goal}x`).insert(0, 'a'))],
    [
      'a task of another session',
      'note_unknown_field',
      made((doc) => doc.getText(fieldKey('0b1c2d3e-0a1b-4c5d-8e9f-001122334455', 'goal')).insert(0, 'a')),
    ],
    [
      'a text that is too long',
      'text_too_long',
      made((doc) => doc.getText(goal).insert(0, 'a'.repeat(20_001))),
    ],
  ])('%s', (_what, code, update) => {
    expect(refusal(update)).toBe(code)
  })

  test('half an update, wherever it was cut', () => {
    const whole = made((doc) => doc.getText(goal).insert(0, 'Et helt afsnit'))
    for (let length = 0; length < whole.length; length++)
      expect(['note_unreadable', 'note_gap', 'taken']).toContain(refusal(whole.slice(0, length)))
    expect(refusal(whole.slice(0, whole.length - 4))).toBe('note_unreadable')
  })

  test('whatever bytes, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(typeof refusal(bytes)).toBe('string')
      }),
      { numRuns: 500 },
    )
  })

  test('a change that builds on one that never came', () => {
    const anna = writer()
    anna.write('først')
    anna.sent()
    anna.write('så', 5)
    expect(refusal(anna.sent())).toBe('note_gap')
  })

  test('a change under the mark of somebody else, who could otherwise not write any more', () => {
    const anna = writer()
    anna.write('Anna')
    const result = takeUpdate(documentOf([]), {
      update: anna.sent(),
      fields,
      mayWriteAs: (clientId) => clientId !== anna.doc.clientID,
    })
    expect(result).toMatchObject({ refusal: { code: 'note_foreign_pen' } })
  })

  test('but what others wrote, and the page has heard, may come along', () => {
    const doc = documentOf([])
    const [anna, bo] = [writer(), writer()]
    anna.write('Annas')
    const annas = taken(doc, anna.sent()).change!
    bo.hear(annas)
    bo.write(' og Bos', 5)
    const whole = Y.encodeStateAsUpdate(bo.doc)
    const result = takeUpdate(doc, {
      update: whole,
      fields,
      mayWriteAs: (clientId) => clientId === bo.doc.clientID,
    })
    expect(result.ok && textsOf(doc).get(goal)).toBe('Annas og Bos')
  })
})

// The numbers below are made up.
describe('a CPR number that arrives all the same', () => {
  const inside = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

  test('is hidden where it stands, and the words around it stay', () => {
    const doc = documentOf([])
    const anna = writer()
    anna.write('Borgeren 111111-1118 vil flytte, og 010190 1234 også')
    const { hidden } = taken(doc, anna.sent())
    expect(textsOf(doc).get(goal)).toBe(`Borgeren ${HIDDEN_NUMBER} vil flytte, og ${HIDDEN_NUMBER} også`)
    expect(hidden).toEqual([{ field: goal, numbers: 2 }])
  })

  test('is neither in the change that is stored nor in the document, also where it was deleted in the same go', () => {
    const doc = documentOf([])
    const anna = writer()
    anna.write('x 111111-1118')
    const first = taken(doc, anna.sent())
    anna.write('020202-1234 ', 0)
    anna.cut(0, 12)
    const second = taken(doc, anna.sent())
    for (const bytes of [first.change!, second.change!, snapshotOf(doc)]) {
      expect(inside(bytes, '111111')).toBe(false)
      expect(inside(bytes, '020202')).toBe(false)
    }
  })

  test('that two people, or two goes, write half each of is hidden, and no snapshot holds the first half', () => {
    const doc = documentOf([])
    const [anna, bo] = [writer(), writer()]
    anna.write('Se 111111-11')
    const first = taken(doc, anna.sent())
    expect(first.hidden).toEqual([])
    bo.hear(first.change!)
    bo.write('18', 12)
    const second = taken(doc, bo.sent())
    expect(second.hidden).toEqual([{ field: goal, numbers: 1 }])
    expect(textsOf(doc).get(goal)).toBe(`Se ${HIDDEN_NUMBER}`)
    expect(inside(snapshotOf(doc), '111111')).toBe(false)
  })

  test('goes from the page of whoever wrote it too, when the page hears of the change', () => {
    const doc = documentOf([])
    const anna = writer()
    anna.write('Borger 111111-1118.')
    const { change } = taken(doc, anna.sent())
    anna.hear(change!)
    expect(anna.doc.getText(goal).toJSON()).toBe(`Borger ${HIDDEN_NUMBER}.`)
    expect(inside(Y.encodeStateAsUpdate(anna.doc), '1118')).toBe(false)
  })
})
