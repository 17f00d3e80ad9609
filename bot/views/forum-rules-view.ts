import type { ForumRulesView } from '../contract/forum-rules.ts'
import type { ForumGround } from '../domain/forums/composition.ts'
import { kindText } from '../domain/forums/kind-text.ts'
import { type InForum, memberOf } from '../domain/forums/member-of.ts'
import { keptRules } from '../domain/forums/rules-schema.ts'
import { forumKinds, type KeptRules } from '../domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../domain/forums/templates/forum-templates.ts'
import { postsText } from '../domain/forums/who-text.ts'
import type { Language } from '../domain/language.ts'
import { findOrganisation } from '../domain/organisations/organisations.ts'
import type { RuledForum } from '../store/forum-rules.ts'
import type { RulesHistoryLine } from '../store/rules-history.ts'
import type { CheckedPeople, CheckedYear } from '../usecases/forums/check-forum.ts'
import type { KnownMeeting } from '../usecases/forums/forum-meetings.ts'
import { rulesHistoryText } from './rules-history-text.ts'
import { rulesText } from './rules-text.ts'
import { rulesWords } from './rules-words.ts'

export type ForumRulesRows = {
  forum: RuledForum
  today: string
  /** Where the forum works today; null: nowhere that is known. */
  ground: ForumGround | null
  checkedPeople: CheckedPeople | null
  checkedYear: (CheckedYear & { year: number; meetings: KnownMeeting[] }) | null
  people: InForum[]
  history: RulesHistoryLine[]
  names: Map<string, string>
}

/** The page of a forum's rules. The mailing list's address, and who changed what, are for the secretariat alone. */
export function forumRulesViewOf(
  rows: ForumRulesRows,
  { secretariat, language }: { secretariat: boolean; language: Language },
): ForumRulesView {
  const { forum, today, ground, checkedPeople, checkedYear, people, history } = rows
  const { kind, rules, municipalityId } = forum
  const nameOf = (personId: string) => rows.names.get(personId) ?? ''
  return {
    id: forum.id,
    name: forum.name,
    today,
    groupId: secretariat ? forum.groupId : null,
    region: { id: forum.regionCode, name: ground?.regionName ?? nameOfPlace(forum.regionCode) },
    municipality: municipalityId === null ? null : place(municipalityId),
    kind: kind === null ? null : { kind, name: kindText(kind, language) },
    version: forum.version,
    rules: rules === null ? null : shownRules(rules, secretariat),
    closedDays: forum.closedDays,
    lastDay: forum.lastDay,
    texts: rules === null ? null : rulesText(rules, hostName(ground), language),
    composition: checkedPeople === null ? null : compositionOf(checkedPeople),
    cadence:
      checkedYear === null || rules === null ? null : { ...yearOf(checkedYear), asked: purposesAsked(rules) },
    people: people.map((person) => ({
      personId: person.personId,
      name: nameOf(person.personId),
      organisation: person.organisation?.name ?? null,
      ...person.said,
      countsAs: countsAs(person, language),
    })),
    kinds:
      kind !== null || !secretariat
        ? []
        : forumKinds.map((one) => ({
            kind: one,
            name: kindText(one, language),
            does: FORUM_TEMPLATES[one].does,
            perMunicipality: FORUM_TEMPLATES[one].scope === 'municipality',
          })),
    municipalities: (ground?.municipalities ?? []).map(place),
    history: history.map((line) => ({
      id: line.id,
      at: line.at.toISOString(),
      byName: nameOf(line.personId),
      ...rulesHistoryText(line, nameOf, language),
    })),
    mayEdit: secretariat,
  }
}

function compositionOf({ findings, spread }: CheckedPeople): ForumRulesView['composition'] {
  const names = (ids: readonly string[]) => ids.map(nameOfPlace)
  return {
    findings,
    spread: {
      represented: spread.represented.length,
      of: spread.represented.length + spread.absent.length,
      areas: spread.areas.map(({ id, name, represented, absent }) => ({
        id,
        name,
        represented: names(represented),
        absent: names(absent),
      })),
    },
  }
}

type Year = Omit<NonNullable<ForumRulesView['cadence']>, 'asked'>

const yearOf = ({ year, tally, findings, meetings }: NonNullable<ForumRulesRows['checkedYear']>): Year => ({
  year,
  tally,
  findings,
  meetings: meetings.map(({ entryId, key, date, title, cancelled, serves, purposes }) => ({
    entryId,
    key,
    date,
    title,
    cancelled,
    serves: [...serves],
    purposes: [...purposes],
  })),
})

/** What the rules want a meeting for. */
function purposesAsked({ cadence }: KeptRules) {
  const asked = cadence.flatMap((rule) => {
    if (rule.cadence === 'terms') return 'align_expectations' as const
    return rule.cadence === 'purpose' ? rule.purpose : []
  })
  return [...new Set(asked)]
}

/** 'direktør', 'formand · KKR · formand i forummet', or that nobody has said it; whom they speak for where it is not their own. */
function countsAs(person: InForum, language: Language): string {
  const member = memberOf(person, language)
  if (member === null) return { da: 'læser, tæller ikke med', en: 'reader, not counted' }[language]
  const unsaid = { da: 'stilling ikke angivet', en: 'no post given' }[language]
  const role = rulesWords[language].roles[member.role]
  const inForum = { da: `${role} i forummet`, en: `${role} in the forum` }[language]
  const post =
    member.post === null
      ? member.role === 'member' || member.role === 'chair'
        ? [unsaid]
        : []
      : [postsText({ posts: [member.post] }, 1, language)]
  const own = member.organisation.id === person.organisation?.id
  return [
    ...post,
    ...(own ? [] : [member.organisation.name]),
    ...(member.role === 'member' ? [] : [inForum]),
  ].join(' · ')
}

/** A reader is not told the mailing list's address. Parsed into lists of the answer's own, which may be written to. */
const shownRules = ({ mailingList, ...rules }: KeptRules, secretariat: boolean) =>
  keptRules.parse({
    ...rules,
    mailingList: { ...mailingList, address: secretariat ? mailingList.address : null },
  })

const nameOfPlace = (id: string): string => findOrganisation(id)?.name ?? id
const place = (id: string) => ({ id, name: nameOfPlace(id) })
const hostName = (ground: ForumGround | null): string | null =>
  ground === null || ground.hostId === null ? null : nameOfPlace(ground.hostId)
