import type { PlainDate } from '../calendar/plain-date.ts'

/** What happened to a forum's members. Who did it and when are added where it is stored; ids, never names. */
export type MemberEvent =
  /** The group was read, and this came of it. */
  | { kind: 'read'; added: number; left: number; toConfirm: number }
  | { kind: 'joined' | 'left'; personId: string }
  | { kind: 'seat_lost'; personId: string; organisationId: string }
  /** The secretariat wrote somebody in. */
  | { kind: 'added'; personId: string }
  /** The secretariat said whose a member is; null: no member organisation's. */
  | { kind: 'confirmed'; personId: string; organisationId: string | null }
  | { kind: 'seat_given'; personId: string; organisationId: string; from: PlainDate }
  | { kind: 'seat_ended'; personId: string; organisationId: string; to: PlainDate }
  /** The secretariat corrected a name or an address. */
  | { kind: 'edited'; personId: string; addressToo: boolean }
  | { kind: 'group_trouble'; trouble: GroupTrouble }
  | { kind: 'group_back' }

/** Why a group's members cannot be had. */
export type GroupTrouble = 'group_unknown' | 'group_empty' | 'directory_unavailable'
