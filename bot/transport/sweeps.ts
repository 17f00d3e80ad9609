import { deliverDue, type OutboundDeps } from '../delivery/deliver-due.ts'
import { forgetIdleChats } from '../delivery/forget-idle-chats.ts'
import type { Sweep } from '../jobs/sweeps.ts'
import { followGroups } from '../usecases/members/follow-groups.ts'
import { refreshSecretariat } from '../usecases/members/refresh-secretariat.ts'
import { keepInStep } from '../usecases/calendar/keep-in-step.ts'
import { keepSubscription } from '../usecases/calendar/keep-subscription.ts'
import { tellGroups } from '../usecases/meetings/groups/tell-groups.ts'
import { followAnswers } from '../usecases/meetings/participants/follow-answers.ts'
import { lookAfterPolls } from '../usecases/scheduling/polls/look-after-polls.ts'
import { keepProgrammesTrue } from '../usecases/meetings/programme/keep-programmes-true.ts'
import { lookAfterRuns } from '../usecases/meetings/run/look-after-runs.ts'
import { askNewcomers } from '../usecases/system/ask-newcomers.ts'
import { forgetParticipants } from '../usecases/system/forget-participants.ts'
import { noteLeavers } from '../usecases/system/note-leavers.ts'
import { readMailbox } from '../usecases/system/read-mailbox.ts'
import { remindSilentMembers } from '../usecases/system/remind-silent-members.ts'
import { sendPlannedRounds } from '../usecases/system/send-planned-rounds.ts'
import { remindResponsible } from '../usecases/system/remind-responsible.ts'
import { settleDueRounds } from '../usecases/system/settle-due-rounds.ts'

/** What the product looks for by itself. A deadline waits for its mails: settling does not tell of a round that only the mailbox's reading can decide.
 * `meetingClock`: the time on which all instances agree. */
export const sweepsOf = (deps: OutboundDeps, meetingClock: () => Date): Sweep[] => [
  {
    name: 'deadlines',
    everySeconds: 2,
    run: async () => {
      await settleDueRounds(deps)
    },
  },
  {
    name: 'planned',
    everySeconds: 3,
    run: async () => {
      await sendPlannedRounds(deps)
    },
  },
  {
    name: 'mailbox',
    everySeconds: 5,
    run: async () => {
      await readMailbox(deps)
    },
  },
  {
    name: 'reminders',
    everySeconds: 10,
    run: async () => {
      await remindSilentMembers(deps)
    },
  },
  {
    name: 'newcomers',
    everySeconds: 15,
    run: async () => {
      await askNewcomers(deps)
    },
  },
  {
    name: 'leavers',
    everySeconds: 15,
    run: async () => {
      await noteLeavers(deps)
    },
  },
  {
    name: 'wheel-reminders',
    everySeconds: 60,
    run: async () => {
      await remindResponsible(deps)
    },
  },
  {
    name: 'groups',
    everySeconds: 60,
    run: async () => {
      await followGroups(deps)
    },
  },
  { name: 'polls', everySeconds: 30, run: () => lookAfterPolls(deps) },
  { name: 'meetings', everySeconds: 1, run: () => lookAfterRuns({ ...deps, clock: meetingClock }) },
  { name: 'outlook', everySeconds: 3, run: () => keepInStep(deps) },
  { name: 'outlook-notifications', everySeconds: 5, run: () => keepSubscription(deps) },
  {
    name: 'participants-forgotten',
    everySeconds: 3600,
    run: async () => {
      await forgetParticipants(deps)
    },
  },
  { name: 'answers', everySeconds: 5, run: () => followAnswers(deps) },
  { name: 'groups-told', everySeconds: 2, run: () => tellGroups(deps) },
  { name: 'programmes', everySeconds: 5, run: () => keepProgrammesTrue({ ...deps, clock: meetingClock }) },
  { name: 'secretariat', everySeconds: 120, run: () => refreshSecretariat(deps) },
  { name: 'outbox', everySeconds: 2, run: () => deliverDue(deps) },
  { name: 'idle-chats', everySeconds: 600, run: () => forgetIdleChats(deps) },
]
