import type { OutlookView } from '../contract/outlook.ts'
import type { Language } from '../domain/language.ts'
import type { MeetingFields } from '../domain/outlook/meeting-fields.ts'
import type { OutlookEvent } from '../store/outlook-events.ts'
import type { InviteeRow } from '../store/invitees.ts'
import { callingConflictView, conflictView, problemText } from './outlook-text.ts'

type Callable = Pick<InviteeRow, 'personId' | 'name' | 'mail' | 'organisation' | 'role'>

/** What one reader may know of a meeting in Outlook. `wheel` null: the wheel has it no more. */
export function outlookView(input: {
  event: OutlookEvent | null
  wheel: MeetingFields | null
  callable: readonly Callable[]
  plans: boolean
  maySend: boolean
  mayChange: boolean
  /** Of whoever a conflict is about. */
  names: ReadonlyMap<string, string>
  reader: { personId: string; language: Language }
}): OutlookView {
  const { event, wheel, plans, maySend, mayChange, reader } = input
  const state = stateOf(event)
  const invited = event?.invitees.some(({ personId }) => personId === reader.personId) ?? false
  const there = event !== null && event.state === 'standing'
  return {
    state,
    version: event?.version ?? 0,
    online: event?.online ?? false,
    joinUrl: there && (plans || invited) ? event.joinUrl : null,
    webLink: there && plans ? event.webLink : null,
    invitees: plans && event !== null ? inviteesOf(event) : [],
    conflicts: plans && event !== null ? conflictsOf(event, wheel, input.names, reader.language) : [],
    trouble: plans && event !== null && state !== 'over' ? problemText(event, reader.language) : null,
    people: input.callable.map(({ personId, name, organisation, role, mail }) => ({
      personId,
      name,
      organisation,
      role,
      hasMail: mail !== null,
      usual: mail !== null && (role === 'director' || role === 'member'),
    })),
    can: {
      send: maySend,
      changeInvitees: mayChange,
      choose: plans && (event?.conflicts.length ?? 0) > 0,
      tryAgain: plans && state === 'stuck',
    },
  }
}

function stateOf(event: OutlookEvent | null): OutlookView['state'] {
  if (event === null) return 'none'
  if (event.state === 'ended') return 'over'
  if (event.dueAt === null && event.reason !== null) return 'stuck'
  if (event.conflicts.length > 0) return 'open'
  if (event.state !== 'standing') return 'sending'
  return event.dueAt === null ? 'in_step' : 'behind'
}

/** Those whom we invited, with what they answered; then those whom somebody added in Outlook. */
function inviteesOf({ invitees, answers }: OutlookEvent): OutlookView['invitees'] {
  const answerOf = new Map(answers.map((one) => [one.personId, one]))
  return [
    ...invitees.map(({ personId, name, needed }) => {
      const said = answerOf.get(personId)
      return { personId, name, needed, answer: said?.answer ?? 'none', answeredAt: iso(said?.answeredAt) }
    }),
    ...answers.flatMap(({ personId, name, answer, answeredAt }) =>
      personId === null ? [{ personId, name, needed: false, answer, answeredAt: iso(answeredAt) }] : [],
    ),
  ]
}

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null

function conflictsOf(
  event: OutlookEvent,
  wheel: MeetingFields | null,
  names: ReadonlyMap<string, string>,
  language: Language,
): OutlookView['conflicts'] {
  const here = wheel ?? (event.seen && { ...event.seen.wheel, cancelled: true })
  const { outlook } = event
  if (here === null || outlook === null) return []
  return event.conflicts.map((conflict) =>
    conflict.field === 'invitees'
      ? callingConflictView(conflict, names, language)
      : conflictView(conflict, { wheel: here, outlook }, language),
  )
}
