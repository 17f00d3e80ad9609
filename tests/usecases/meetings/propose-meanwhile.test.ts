import { describe, expect, test } from '@jest/globals'
import { addPair } from '../../../bot/usecases/meetings/groups/add-pair.ts'
import { proposeForSession } from '../../../bot/usecases/meetings/groups/propose-for-session.ts'
import { removePair } from '../../../bot/usecases/meetings/groups/remove-pair.ts'
import { saveSession } from '../../../bot/usecases/meetings/groups/save-session.ts'
import { well } from './groups-stage.ts'
import { useProposals } from './propose-stage.ts'

const { stage, of, paste, propose } = useProposals()

const changedMeanwhile = { refusal: { code: 'groups_changed_meanwhile' } }

describe('proposed groups', () => {
  test.each([{ all: false }, { all: true }])(
    'are not written down where a rule for two came or went while they were searched for: %o',
    async ({ all }) => {
      await paste(8)
      well(await propose({ all }))
      const before = await stage.view()
      const [one, other] = before.sessions[0]?.groups[0]?.seats ?? []
      const two = { first: one?.participantId ?? '', second: other?.participantId ?? '' }
      const pair = { meetingId: stage.meeting.id, ...two }
      const secretary = stage.secretary()
      const add = async () => well(await addPair(stage.deps, secretary, { ...pair, kind: 'apart' }))
      expect(await propose({ all, anew: true }, add)).toMatchObject(changedMeanwhile)
      const versionsOf = ({ sessions }: typeof before) => sessions.map(({ version }) => version)
      expect(versionsOf(await stage.view())).toEqual(versionsOf(before))
      const remove = async () => well(await removePair(stage.deps, secretary, pair))
      expect(await propose({ all, anew: true }, remove)).toMatchObject(changedMeanwhile)
      well(await propose({ all, anew: true }))
    },
  )

  test('of all sessions are found only where each of them stands as it was seen, before and after the search', async () => {
    await paste(12)
    well(await propose({ all: true }))
    const [first, second] = (await stage.view()).sessions
    const seen = { blockId: second?.blockId ?? '', version: second?.version ?? 0 }
    const settings = { groups: 3, sizes: null, where: 'tables' as const }
    const asked = { ...of(), version: first?.version ?? 0, others: [seen], anew: true, aim: null }
    const change = async () => {
      const { version = 0 } = (await stage.view()).sessions[1] ?? {}
      const input = { ...settings, meetingId: stage.meeting.id, blockId: seen.blockId, version }
      well(await saveSession(stage.deps, stage.secretary(), input))
    }
    expect(await propose({ all: true, anew: true }, change)).toMatchObject(changedMeanwhile)
    // Whoever asks has not seen what a colleague did in the second.
    expect(await proposeForSession(stage.deps, stage.secretary(), asked)).toMatchObject(changedMeanwhile)
    expect((await stage.view()).sessions[1]?.groups).toHaveLength(3)
    well(await propose({ all: true, anew: true }))
  })
})
