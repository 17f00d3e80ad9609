import type { SessionAim } from '../../../bot/domain/meetings/run-sheet/aim-sessions.ts'
import { proposeForSession } from '../../../bot/usecases/meetings/groups/propose-for-session.ts'
import { solveApart } from '../../../bot/usecases/meetings/groups/solve-apart.ts'
import { addPasted } from '../../../bot/usecases/meetings/participants/add-pasted.ts'
import { useGroups, well } from './groups-stage.ts'

type Change = Partial<{ anew: boolean; all: boolean; aim: SessionAim | null }>
type Meanwhile = () => Promise<unknown>

/** The meeting of May 2020 with people who are put into groups by the search. */
export function useProposals() {
  const stage = useGroups()
  const of = () => ({ meetingId: stage.meeting.id, blockId: stage.blockId })

  /** So many people, two of each organisation, none of whom can be written to. */
  async function paste(count: number, facilitators = 0): Promise<void> {
    const people = Array.from({ length: count }, (_, nth) => ({
      name: `Person ${nth + 1}`,
      organisationId: null,
      organisation: `Kommune ${Math.floor(nth / 2)}`,
      mail: null,
      personId: null,
      role: 'director' as const,
      facilitator: nth < facilitators * 2 && nth % 2 === 0,
    }))
    well(await addPasted(stage.deps, stage.secretary(), { meetingId: stage.meeting.id, people }))
  }

  /** Groups for the session, or for all of the meeting, as they stand now; `meanwhile` is done after the search and before it is written. */
  async function propose(
    { all = false, ...change }: Change = {},
    meanwhile: Meanwhile = async () => undefined,
  ) {
    const { sessions } = await stage.view()
    const [session, ...others] = sessions.map(({ blockId, version }) => ({ blockId, version }))
    const asked = { ...of(), version: session?.version ?? 0, others: all ? others : [] }
    return proposeForSession(
      stage.deps,
      stage.secretary(),
      { anew: false, aim: null, ...asked, ...change },
      async (input) => {
        const found = await solveApart(input)
        await meanwhile()
        return found
      },
    )
  }

  return { stage, of, paste, propose }
}
