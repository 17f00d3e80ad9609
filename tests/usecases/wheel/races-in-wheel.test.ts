import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import { cycleTemplates } from '../../../bot/domain/wheel/cycle/templates.ts'
import { copyYear } from '../../../bot/usecases/wheel/copy-year.ts'
import { editEntry } from '../../../bot/usecases/wheel/edit-entry.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { removeEntry } from '../../../bot/usecases/wheel/remove-entry.ts'
import { saveCycle } from '../../../bot/usecases/wheel/save-cycle.ts'
import { showEntry } from '../../../bot/usecases/wheel/show-entry.ts'
import { manyTimes, race } from '../../support/race.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { anInput, codeOf, itemsFor, once, put, REGION } from './a-wheel.ts'

/** Many races in each test, beside whatever else the machine does. */
jest.setTimeout(120_000)

const forum = useSmallForum()

/** Two instances of the product, each with connections of its own. */
let left: Deps
let right: Deps

beforeAll(() => {
  left = forum.instance()
  right = forum.instance()
})

const one = () => forum.actor('secretary')
const other = () => forum.actor('other secretary')

describe('two secretaries at once', () => {
  test('change an entry once: the second is told, and nothing of the first is lost', async () => {
    await manyTimes(20, async () => {
      const { id } = await put(forum, { title: 'KKR' })
      const of = { entryId: id, version: 1 }
      const to = { from: '2026-06-19', to: '2026-06-19', times: null }
      const [edited, moved] = await race(
        () => editEntry(left, one(), of, anInput({ title: 'KKR Sjælland' })),
        () => moveOccurrence(right, other(), { ...of, key: 'once', to }),
      )
      expect([codeOf(edited), codeOf(moved)].toSorted()).toEqual(['ok', 'wheel_changed_meanwhile'])
      const shown = await showEntry(forum.deps, one(), id)
      expect(shown).toMatchObject({
        view: edited.ok
          ? { version: 2, title: 'KKR Sjælland', schedule: { when: { from: '2026-06-12' } } }
          : { version: 2, title: 'KKR', schedule: { when: { from: '2026-06-19' } } },
      })
    })
  })

  test('never close a ring between them', async () => {
    await manyTimes(20, async () => {
      const [a, b] = [await put(forum, { title: 'A' }), await put(forum, { title: 'B' })]
      const codes = await race(
        () => editEntry(left, one(), { entryId: a.id, version: 1 }, anInput({ dependsOn: [b.id] })),
        () => editEntry(right, other(), { entryId: b.id, version: 1 }, anInput({ dependsOn: [a.id] })),
      )
      expect(codes.map(codeOf).toSorted()).toEqual(['ok', 'ring_of_dependencies'])
    })
  })

  test('never leave an entry waiting for one that was removed', async () => {
    await manyTimes(20, async () => {
      const [a, b] = [await put(forum, { title: 'A' }), await put(forum, { title: 'B' })]
      const [removed, tied] = await race(
        () => removeEntry(left, one(), { entryId: b.id, version: 1 }),
        () => editEntry(right, other(), { entryId: a.id, version: 1 }, anInput({ dependsOn: [b.id] })),
      )
      expect([
        ['ok', 'unknown_entry'],
        ['others_hang_on_it', 'ok'],
      ]).toContainEqual([codeOf(removed), codeOf(tied)])
    })
  })

  test('copy a year once', async () => {
    await sql`delete from wheel_entry`.execute(forum.db)
    await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    const year = {
      regionCode: REGION,
      from: '2026-01-01',
      to: '2026-12-31',
      ahead: 1,
      forumIds: null,
      leaveOut: [],
    }
    const copied = await race(
      () => copyYear(left, one(), year),
      () => copyYear(right, other(), year),
    )
    expect(copied.map((each) => (each.ok ? each.copied : -1)).toSorted()).toEqual([0, 1])
    expect(await itemsFor(forum, 'secretary', 2027)).toHaveLength(1)
  })

  test('plan an agreement once', async () => {
    const [template] = cycleTemplates.filter(({ id }) => id === 'sjaelland-2020')
    if (template === undefined) throw new Error('The chain of 2020 is not there')
    const input = {
      regionCode: REGION,
      template: structuredClone(template) as never,
      firstYear: 2029,
      years: 2 as const,
      deadline: null,
      own: [],
      forums: {},
      responsible: [],
    }
    const saved = await race(
      () => saveCycle(left, one(), input),
      () => saveCycle(right, other(), input),
    )
    expect(saved.map(codeOf).toSorted()).toEqual(['cycle_exists', 'ok'])
  })
})

describe('the database itself', () => {
  test.each([
    ['wheel_history', 'kind'],
    ['wheel_decision', 'decision'],
  ])('lets nobody change or delete %s', async (table, column) => {
    await put(forum)
    const cycle = await sql<{ id: string }>`select id from wheel_cycle limit 1`.execute(forum.db)
    await sql`insert into wheel_decision (cycle_id, organisation_id, decision, decided_on, recorded_by, recorded_at)
      values (${cycle.rows[0]?.id ?? ''}::uuid, '330', 'approved', '2026-03-02', ${forum.personId.secretary}::uuid,
        ${forum.time.now})`.execute(forum.db)
    const name = sql.table(table)
    for (const statement of [
      sql`update ${name} set ${sql.ref(column)} = ${sql.ref(column)}`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
    ])
      await expect(statement.execute(forum.db)).rejects.toThrow(`${table} is append-only`)
  })
})
