import { describe, expect, test } from '@jest/globals'
import { cancelEntry } from '../../../bot/usecases/wheel/cancel-entry.ts'
import { cancelOccurrence } from '../../../bot/usecases/wheel/cancel-occurrence.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { editEntry } from '../../../bot/usecases/wheel/edit-entry.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { removeEntry } from '../../../bot/usecases/wheel/remove-entry.ts'
import { restoreEntry } from '../../../bot/usecases/wheel/restore-entry.ts'
import { restoreOccurrence } from '../../../bot/usecases/wheel/restore-occurrence.ts'
import { showEntry } from '../../../bot/usecases/wheel/show-entry.ts'
import { tickOff } from '../../../bot/usecases/wheel/tick-off.ts'
import { untick } from '../../../bot/usecases/wheel/untick.ts'
import { useSmallForum, type Who } from '../../support/small-forum.ts'
import { anInput, codeOf, itemsFor, put } from './a-wheel.ts'

const forum = useSmallForum()

describe('who may do what', () => {
  const everyAct = (who: Who, entryId: string) => {
    const actor = forum.actor(who)
    const of = { entryId, version: 1 }
    const to = { from: '2026-06-19', to: '2026-06-19', times: null }
    const { deps } = forum
    return {
      edit: () => editEntry(deps, actor, of, anInput()),
      remove: () => removeEntry(deps, actor, of),
      cancelAll: () => cancelEntry(deps, actor, of),
      restoreAll: () => restoreEntry(deps, actor, of),
      move: () => moveOccurrence(deps, actor, { ...of, key: 'once', to }),
      cancel: () => cancelOccurrence(deps, actor, { ...of, key: 'once' }),
      restore: () => restoreOccurrence(deps, actor, { ...of, key: 'once' }),
      create: () => createEntry(deps, actor, anInput()),
      tickOff: () => tickOff(deps, actor, { ...of, key: 'once' }),
      untick: () => untick(deps, actor, { ...of, key: 'once' }),
      show: () => showEntry(deps, actor, entryId),
    }
  }
  const codesOf = async (acts: ReturnType<typeof everyAct>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(acts).map(async ([name, act]) => [name, codeOf(await act())] as const),
      ),
    )

  test('a member of the forum reads its entries and changes nothing', async () => {
    const { id } = await put(forum, { forumId: forum.forumId, kind: 'task' })
    const codes = await codesOf(everyAct('faxe', id))
    expect(codes).toEqual({
      ...Object.fromEntries(Object.keys(codes).map((name) => [name, 'not_found'])),
      show: 'ok',
      tickOff: 'not_responsible',
      untick: 'not_responsible',
    })
    expect(await showEntry(forum.deps, forum.actor('faxe'), id)).toMatchObject({ view: { history: [] } })
  })

  test('who is responsible ticks off, wherever the entry is, and changes nothing else', async () => {
    const { id } = await put(forum, { kind: 'task', responsible: [forum.personId.stranger] })
    const { tickOff: tick, ...others } = everyAct('stranger', id)
    const { untick: _, show, ...planning } = others
    for (const act of Object.values(planning)) expect(codeOf(await act())).toBe('not_found')
    expect(codeOf(await show())).toBe('ok')
    expect(codeOf(await tick())).toBe('ok')
    expect(
      (await itemsFor(forum, 'stranger')).map(({ entryId, iAmResponsible }) => [entryId, iAmResponsible]),
    ).toEqual([[id, true]])
  })

  test('a stranger finds nothing, whatever it is', async () => {
    const { id } = await put(forum, { forumId: forum.forumId })
    const codes = await codesOf(everyAct('stranger', id))
    expect(new Set(Object.values(codes))).toEqual(new Set(['not_found']))
  })
})
