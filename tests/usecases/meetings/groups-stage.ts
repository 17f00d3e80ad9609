import { afterEach, beforeEach } from '@jest/globals'
import type { GroupsView, SessionView } from '../../../bot/contract/groups.ts'
import { deliverDue, type OutboundDeps } from '../../../bot/delivery/deliver-due.ts'
import { listParticipants } from '../../../bot/store/participants.ts'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { publishGroups, withdrawGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { saveSeats } from '../../../bot/usecases/meetings/groups/save-seats.ts'
import { saveSession } from '../../../bot/usecases/meetings/groups/save-session.ts'
import { showGroups } from '../../../bot/usecases/meetings/groups/show-groups.ts'
import { tellGroups } from '../../../bot/usecases/meetings/groups/tell-groups.ts'
import { addPasted } from '../../../bot/usecases/meetings/participants/add-pasted.ts'
import { type LocalTenant, startLocalTenant } from '../../../infra/local/tenant.ts'
import { type Outbound, outboundAt } from '../../delivery/outbound.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { type Meeting2020, seedMeeting } from '../../support/meeting-2020.ts'

/** A value that must have come well. */
export function well<T>(result: ({ ok: true } & T) | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(result.refusal.code)
  return result
}

/**
 * The meeting of May 2020 before any groups are made, for each test: a real database, the local tenant, and one instance that tells
 * and delivers when it is told to. `meeting.block(3)` and `meeting.block(5)` are the sessions.
 */
export function useGroups() {
  let tenant: LocalTenant
  let database: TestDatabase
  let outbound: Outbound
  let forum: DemoForum
  let meeting: Meeting2020

  beforeEach(async () => {
    tenant = await startLocalTenant()
    database = await freshDatabase()
    outbound = await outboundAt(tenant, database)
    forum = await seedDemoForum(database.db, { serviceUrl: tenant.urls.service })
    meeting = await seedMeeting(outbound.deps, forum)
  })
  afterEach(async () => {
    await outbound.stop()
    await database.drop()
    await tenant.stop()
  })

  const secretary = () => forum.actor('secretariat-1', 'tab')
  const stage = {
    get deps(): OutboundDeps {
      return outbound.deps
    },
    get db() {
      return database.db
    },
    get tenant() {
      return tenant
    },
    get forum() {
      return forum
    },
    get meeting() {
      return meeting
    },
    get blockId(): string {
      return meeting.block(3).id
    },
    secretary,
    /** What is due has been told, put into Outlook, told again now that there are links, and sent. */
    async settle(): Promise<void> {
      await tellGroups(outbound.deps)
      await keepInStep(outbound.deps)
      await tellGroups(outbound.deps)
      await deliverDue(outbound.deps)
      await tellGroups(outbound.deps)
      await deliverDue(outbound.deps)
    },
    /** Makes these people of the local tenant participants; gives their participants' ids in order. */
    async participants(keys: readonly string[]): Promise<string[]> {
      const people = keys.map((key) => ({
        name: tenant.admin.person(key).name,
        organisationId: null,
        organisation: key,
        mail: null,
        role: 'director' as const,
        facilitator: false,
        personId: forum.personId(key),
      }))
      well(await addPasted(outbound.deps, secretary(), { meetingId: meeting.id, people }))
      const there = await listParticipants(database.db, meeting.id)
      return keys.map((key) => there.find(({ personId }) => personId === forum.personId(key))?.id ?? '')
    },
    view: async (): Promise<GroupsView> => well(await showGroups(outbound.deps, secretary(), meeting.id)),
    async session(): Promise<SessionView> {
      const { sessions } = await stage.view()
      const found = sessions.find((one) => one.blockId === stage.blockId)
      if (found === undefined) throw new Error('There is no such session')
      return found
    },
    /** Seats these participants by hand: the first list in A, the second in B, and so on. */
    async seat(groups: readonly (readonly string[])[], where: 'online' | 'tables' = 'online'): Promise<void> {
      const of = { meetingId: meeting.id, blockId: stage.blockId }
      const before = await stage.session()
      const settings = { groups: groups.length, sizes: null, where }
      const { version } = well(
        await saveSession(outbound.deps, secretary(), { ...of, ...settings, version: before.version }),
      )
      const made = await stage.session()
      const seats = groups.flatMap((people, nth) =>
        people.map((participantId) => ({
          participantId,
          groupId: made.groups[nth]?.id ?? null,
          pinned: false,
        })),
      )
      well(await saveSeats(outbound.deps, secretary(), { ...of, version, seats }))
    },
    async publish(): Promise<{ number: number; told: number; unreached: string[] }> {
      const { version } = await stage.session()
      const of = { meetingId: meeting.id, blockId: stage.blockId, version }
      return well(await publishGroups(outbound.deps, secretary(), of))
    },
    async withdraw(): Promise<{ told: number; underWay: number; stopped: number }> {
      const { version } = await stage.session()
      const of = { meetingId: meeting.id, blockId: stage.blockId, version }
      const { told, underWay, stopped } = well(await withdrawGroups(outbound.deps, secretary(), of))
      return { told, underWay, stopped }
    },
    /** What is first sent to the person in Teams arrives, and then `meanwhile` happens before it is known here. */
    whileSendingTo: (key: string, meanwhile: () => Promise<void>): OutboundDeps =>
      withMeanwhile(outbound.deps, tenant.admin.chat(key).conversationId, meanwhile),
    cardsOf: (key: string) => tenant.admin.chat(key).messages,
    /** What the person has been sent, in order, as headings. */
    headings: (key: string): string[] =>
      stage.cardsOf(key).map(({ card }) => (card as { fallbackText?: string } | null)?.fallbackText ?? ''),
    newestCardOf: (key: string) => JSON.stringify(tenant.admin.chat(key).messages.at(-1)?.card),
    mailsOf: (key: string) => tenant.admin.mails(tenant.admin.person(key).mail),
    /** The groups' own meetings in the secretariat's calendar. */
    groupMeetings: () =>
      tenant.admin
        .calendar(tenant.world.secretariatMailbox)
        .filter(({ subject }) => subject?.startsWith('Gruppe '))
        .toSorted((a, b) => (a.subject ?? '').localeCompare(b.subject ?? '')),
  }
  return stage
}

function withMeanwhile(
  deps: OutboundDeps,
  conversationId: string,
  meanwhile: () => Promise<void>,
): OutboundDeps {
  let first = true
  return {
    ...deps,
    teams: {
      ...deps.teams,
      send: async (chat, message) => {
        const sent = await deps.teams.send(chat, message)
        if (chat.conversationId === conversationId && first) {
          first = false
          await meanwhile()
        }
        return sent
      },
    },
  }
}
