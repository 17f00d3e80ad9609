import type { Organisation } from '../organisations/organisation.ts'
import { LAY_NAMES } from './lay-names.ts'
import { namingPartOf } from './mail-domain.ts'
import { nameKey, saysWhatItIs } from './name-key.ts'
import { keysOf, similarNames } from './similar-names.ts'
import { partsOf, wordRuns } from './written-organisation.ts'

/** Why a body is proposed, strongest first; turned into a sentence where it is shown. */
export type GuessReason =
  /** The mail domain is its own, but something written says otherwise. */
  | 'mail_domain'
  /** It is named exactly, but the mail or another name says otherwise. */
  | 'name'
  /** Its name is among the words. */
  | 'mention'
  /** The spelling is near. */
  | 'similar_name'
  /** A short form or a town. */
  | 'lay_name'
  /** The mail domain, not a known one, is like its name. */
  | 'similar_domain'

export type Guess = { organisationId: string; reason: GuessReason; score: number }

/** A field that should hold an organisation's name is read more boldly than a person's display name. */
const LEAST_SIMILAR = { organisation: 0.6, person: 0.75, domain: 0.75 }
/** Hits that are so much farther away than the nearest are noise. */
const NOISE = 0.25

/** Everything that a text may mean, by likeness. `field` tells whether it should hold an organisation at all. */
export function guessFromText(
  text: string,
  field: 'organisation' | 'person',
  all: readonly Organisation[],
): Guess[] {
  return partsOf(text).flatMap((part) => {
    const asOrganisation = field === 'organisation' || saysWhatItIs(part)
    const keys = [...new Set([nameKey(part), ...wordRuns(part)])].filter(
      (key) => asOrganisation || key.length > 2,
    )
    return [
      ...fromLayNames(keys, all),
      ...(asOrganisation ? fromBeginnings(keys, all) : []),
      ...fromLikeness(keys, asOrganisation ? 'organisation' : 'person', all),
    ]
  })
}

/** What a domain that is nobody's known one may mean by its name. */
export function guessFromDomain(domain: string, all: readonly Organisation[]): Guess[] {
  const key = nameKey(namingPartOf(domain))
  return similarNames(key, all, LEAST_SIMILAR.domain).map((hit) =>
    guess(hit.organisation, 'similar_domain', 0.65 * hit.similarity),
  )
}

function fromLayNames(keys: readonly string[], all: readonly Organisation[]): Guess[] {
  const ids = new Set(keys.flatMap((key) => LAY_NAMES.get(key) ?? []))
  return all.filter((one) => ids.has(one.id)).map((one) => guess(one, 'lay_name', 0.6 / Math.sqrt(ids.size)))
}

/** 'Ringkøbing' for Ringkøbing-Skjern, and 'Slagelsekomm'. */
function fromBeginnings(keys: readonly string[], all: readonly Organisation[]): Guess[] {
  return all
    .filter((one) =>
      keysOf(one).some((own) =>
        keys.some(
          (key) => key.length >= 4 && (own.startsWith(key) || (own.length >= 5 && key.startsWith(own))),
        ),
      ),
    )
    .map((one) => guess(one, 'similar_name', 0.58))
}

function fromLikeness(
  keys: readonly string[],
  field: 'organisation' | 'person',
  all: readonly Organisation[],
): Guess[] {
  const hits = keys.flatMap((key) => similarNames(key, all, LEAST_SIMILAR[field]))
  const nearest = Math.max(0, ...hits.map((hit) => hit.similarity))
  return hits
    .filter((hit) => hit.similarity >= nearest - NOISE)
    .map((hit) =>
      guess(hit.organisation, 'similar_name', (field === 'organisation' ? 0.8 : 0.65) * hit.similarity),
    )
}

function guess(organisation: Organisation, reason: GuessReason, score: number): Guess {
  return { organisationId: organisation.id, reason, score: Math.min(0.85, score) }
}
