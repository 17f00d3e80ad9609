import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deliverDue } from '../../../bot/delivery/deliver-due.ts'
import {
  changeLength,
  moveAll,
  moveStart,
  reorder,
} from '../../../bot/domain/meetings/run-sheet/edit-blocks.ts'
import type { Block } from '../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { keepProgrammesTrue } from '../../../bot/usecases/meetings/programme/keep-programmes-true.ts'
import { sendProgramme } from '../../../bot/usecases/meetings/programme/send-programme.ts'
import { saveRunSheet } from '../../../bot/usecases/meetings/save-run-sheet.ts'
import { showMeeting } from '../../../bot/usecases/meetings/show-meeting.ts'
import { sleepUntil } from '../../support/sleep-until.ts'
import { useGroups, well } from './groups-stage.ts'

type Edit = { what: 'length' | 'start' | 'place' | 'all'; nth: number; by: number }

const stage = useGroups()
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('length', 'start', 'place', 'all'),
  nth: fc.nat(8),
  by: fc.integer({ min: -30, max: 30 }),
})

/** The blocks after the edit; as they were where it cannot be made. */
function edited(blocks: readonly Block[], { what, nth, by }: Edit): readonly Block[] {
  const block = blocks[nth]
  if (block === undefined) return blocks
  switch (what) {
    case 'length':
      return changeLength(blocks, block.id, Math.max(1, block.minutes + by)) ?? blocks
    case 'start':
      return moveStart(blocks, block.id, block.start + by) ?? blocks
    case 'place':
      return reorder(blocks, block.id, Math.abs(by) % blocks.length) ?? blocks
    case 'all':
      return moveAll(blocks, by) ?? blocks
  }
}

/** 'kl. 13.20' of 800, worked out apart from the product. */
const clock = (minute: number) =>
  `kl. ${String(Math.floor(minute / 60) % 24).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

test('times on all cards are those of the run sheet, whatever is edited in it', async () => {
  const { deps, secretary, meeting } = stage
  const people = await stage.participants(['director-slagelse', 'director-koege'])
  await stage.seat([[people[0] ?? ''], [people[1] ?? '']])
  await stage.publish()
  await stage.settle()
  well(await sendProgramme(deps, secretary(), meeting.id))
  await deliverDue(deps)
  const cards = stage.cardsOf('director-koege').length
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const { view } = well(await showMeeting(deps, secretary(), meeting.id))
      const blocks = edits.reduce(edited, view.runSheet.blocks)
      const runSheet = { ...view.runSheet, blocks: [...blocks] }
      well(await saveRunSheet(deps, secretary(), { meetingId: meeting.id, version: view.version, runSheet }))
      await keepProgrammesTrue(deps)
      const session = blocks.find(({ id }) => id === stage.blockId)
      const [start, end] = [session?.start ?? 0, (session?.start ?? 0) + (session?.minutes ?? 0)]
      const said = [
        `${clock(start)}. Tilbage i plenum ${clock(end)}.`,
        ...blocks.map((block) => `${clock(block.start)}  ${block.title}`),
      ]
      const lacking = () => {
        const chat = JSON.stringify(stage.cardsOf('director-koege').map(({ card }) => card))
        return said.filter((text) => !chat.includes(text))
      }
      // A chat takes so many changes in half a minute: the last may wait for their turn.
      await sleepUntil(async () => {
        await stage.settle()
        return lacking().length === 0
      }, 60_000)
      expect(stage.cardsOf('director-koege')).toHaveLength(cards)
    }),
    { numRuns: 12 },
  )
}, 300_000)
