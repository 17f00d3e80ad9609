import type { BreakoutCardData } from '../../../cards/breakout-card-data.ts'
import type { Deps } from '../../../deps.ts'
import { localDateOf } from '../../../domain/calendar/copenhagen.ts'
import { addDays } from '../../../domain/calendar/plain-date.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { saveSeen } from '../../../store/breakout-told.ts'
import { runningAmong } from '../../../store/meeting-runs.ts'
import { meetingsOfPerson, participantOfPerson } from '../../../store/participants.ts'
import { type BreakoutScene, breakoutFactsOf, readBreakouts } from '../../../views/breakout-telling.ts'
import { meetingTabLink } from '../../../views/links.ts'
import type { Actor } from '../../actor.ts'
import { listMeetings } from '../list-meetings.ts'

type ShowDeps = Pick<Deps, 'db' | 'clock' | 'config'>
type At = { refreshUserIds: string[] }

/** The reader's own group in a session, as it is now. Who was never told of one is told that there is nothing. */
export async function showGroupCard(
  deps: ShowDeps,
  actor: Actor,
  { meetingId, blockId }: { meetingId: string; blockId: string },
  at: At,
): Promise<Result<{ card: BreakoutCardData }>> {
  const own = await participantOfPerson(deps.db, meetingId, actor.personId)
  const scene = own && (await readBreakouts(deps.db, meetingId, deps.clock()))
  const session = scene?.sessions.find(({ block }) => block.id === blockId)
  if (own === null || scene === null || session === undefined) return refused('not_found')
  await saveSeen(deps.db, { blockId, participantId: own.id }, deps.clock())
  return { ok: true, card: cardOf(deps, actor, scene, session, own.id, at) }
}

/** The group that the reader is in now, else the next one, over all meetings that they take part in. Null: none. */
export async function showMyGroup(deps: ShowDeps, actor: Actor, at: At): Promise<BreakoutCardData | null> {
  const found: { scene: BreakoutScene; session: BreakoutScene['sessions'][number]; participantId: string }[] =
    []
  for (const { meetingId, participantId } of await meetingsAhead(deps, actor)) {
    const scene = await readBreakouts(deps.db, meetingId, deps.clock())
    for (const session of scene?.sessions ?? [])
      if (scene !== null && !session.over && sitsIn(scene, session, participantId))
        found.push({ scene, session, participantId })
  }
  const [next] = found.toSorted(
    (a, b) => a.session.time.expected.start.getTime() - b.session.time.expected.start.getTime(),
  )
  if (next === undefined) return null
  const { scene, session, participantId } = next
  await saveSeen(deps.db, { blockId: session.block.id, participantId }, deps.clock())
  return cardOf(deps, actor, scene, session, participantId, at)
}

const DAYS_AHEAD = 366

/** Of the meetings with groups that the person takes part in, those that run or are not over by the wheel; one may pass midnight. */
async function meetingsAhead(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<{ meetingId: string; participantId: string }[]> {
  const own = await meetingsOfPerson(deps.db, actor.personId)
  const ids = own.map(({ meetingId }) => meetingId)
  const today = localDateOf(deps.clock())
  const window = { from: addDays(today, -1), to: addDays(today, DAYS_AHEAD) }
  const { items } = await listMeetings(deps, actor, window)
  const ahead = new Set([...items.map(({ meetingId }) => meetingId), ...(await runningAmong(deps.db, ids))])
  return own.filter(({ meetingId }) => ahead.has(meetingId))
}

const sitsIn = (
  scene: BreakoutScene,
  session: BreakoutScene['sessions'][number],
  participantId: string,
): boolean => breakoutFactsOf(scene, session, participantId).group !== null

const cardOf = (
  { config }: Pick<Deps, 'config'>,
  { language }: Actor,
  scene: BreakoutScene,
  session: BreakoutScene['sessions'][number],
  participantId: string,
  at: At,
): BreakoutCardData => ({
  ...breakoutFactsOf(scene, session, participantId),
  language,
  secretariatMail: config.secretariatMailbox,
  url: meetingTabLink(config, scene.meeting.id, 'groups'),
  ...at,
})
