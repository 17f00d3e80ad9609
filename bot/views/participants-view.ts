import type { ParticipantItem, ParticipantsView } from '../contract/participants.ts'
import type { Language } from '../domain/language.ts'
import type { Attendance } from '../domain/meetings/participants/taking-part.ts'
import type { KeptChange, Participant } from '../store/participants.ts'

export const participantItem = (one: Participant): ParticipantItem => ({
  id: one.id,
  name: one.name,
  organisationId: one.organisationId,
  organisation: one.organisation,
  personId: one.personId,
  mail: one.mail,
  role: one.role,
  facilitator: one.facilitator,
  fromRegion: one.fromRegion,
  attendance: one.attendance,
  source: one.source,
  reachedBy: one.reachedBy,
})

const words = {
  da: {
    is: {
      expected: 'er ventet, men har ikke svaret endeligt',
      coming: 'kommer',
      declined: 'har meldt afbud',
      left: 'er gået',
      present: 'er til stede',
    } satisfies Record<Attendance, string>,
    inOutlook: (what: string) => `${what} (svaret i Outlook)`,
    leftGroups: (who: string, groups: number) =>
      groups === 1
        ? `${who} er taget ud af sin gruppe`
        : `${who} er taget ud af sine grupper i ${groups} sessioner`,
    somebody: 'En deltager',
  },
  en: {
    is: {
      expected: 'is expected, but has not answered finally',
      coming: 'is coming',
      declined: 'has declined',
      left: 'has left',
      present: 'is present',
    } satisfies Record<Attendance, string>,
    inOutlook: (what: string) => `${what} (answered in Outlook)`,
    leftGroups: (who: string, groups: number) =>
      groups === 1
        ? `${who} was taken out of the group`
        : `${who} was taken out of the groups of ${groups} sessions`,
    somebody: 'A participant',
  },
}

/** A finished sentence of what happened to somebody's taking part. */
export function participantChange(
  { id, at, participantId, byPersonId, change }: KeptChange,
  names: ReadonlyMap<string, string>,
  language: Language,
): ParticipantsView['changes'][number] {
  const say = words[language]
  const who = names.get(participantId) ?? say.somebody
  const what =
    change.kind === 'attendance' ? `${who} ${say.is[change.is]}` : say.leftGroups(who, change.blockIds.length)
  const told = change.kind === 'attendance' && byPersonId === null ? say.inOutlook(what) : what
  return { id, at: at.toISOString(), participantId, text: `${told}.` }
}
