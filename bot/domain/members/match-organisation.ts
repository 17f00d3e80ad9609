import type { Organisation } from '../organisations/organisation.ts'
import { ORGANISATIONS } from '../organisations/organisations.ts'
import { guessFromDomain, guessFromText, type Guess } from './guess-organisation.ts'
import { domainOf, organisationsWithDomain, ownDomainOf } from './mail-domain.ts'
import { saysWhatItIs } from './name-key.ts'
import { bracketsOf, mentionedIn, namedByDisplayName, namedByField, partsOf } from './written-organisation.ts'

/** What a directory says of a person; `companyName` is the organisation as somebody typed it. */
export type PersonToMatch = {
  name: string
  mail: string | null
  userPrincipalName: string | null
  userType: 'member' | 'guest'
  companyName?: string | null
}

export type OrganisationMatch =
  | { kind: 'certain'; organisationId: string; reason: 'mail_domain' | 'mail_domain_and_name' | 'name' }
  /** For the secretariat to confirm: the likeliest first, at most five. `score` only orders them. */
  | { kind: 'guess'; candidates: Guess[] }
  | { kind: 'none' }

const MOST_CANDIDATES = 5
/** How much nearer the mail's own organisation must be than the next, for a misspelt name to agree with the mail. */
const CLEARLY_NEARER = 0.1

/**
 * Which of the candidates a person belongs to. Certain only where a known mail domain agrees with whatever
 * organisation is written, or where a name is written exactly (case, å/aa, ø/oe, æ/ae, hyphens, 'Kommune' and a
 * genitive s aside) and nothing speaks against it. Everything else is a guess. All municipalities and regions are
 * weighed, not only the candidates, so that Vejle's director is not taken for Vejen's in a forum without Vejle.
 */
export function matchOrganisation(
  person: PersonToMatch,
  candidates: readonly Organisation[] = ORGANISATIONS,
): OrganisationMatch {
  const all = [
    ...ORGANISATIONS.filter((one) => candidates.every((other) => other.id !== one.id)),
    ...candidates,
  ]
  const evidence = gather(person, all)
  const certain = decide(evidence, all)
  if (certain) {
    if (candidates.every((one) => one.id !== certain.organisationId)) return { kind: 'none' }
    return { kind: 'certain', ...certain }
  }
  const guesses = rank(weigh(evidence, all)).filter((one) =>
    candidates.some((other) => other.id === one.organisationId),
  )
  return guesses.length > 0
    ? { kind: 'guess', candidates: guesses.slice(0, MOST_CANDIDATES) }
    : { kind: 'none' }
}

type Evidence = {
  company: string
  name: string
  /** Whose known domain the mail or the user principal name has. */
  byMail: Organisation[]
  /** Domains that are nobody's known one. */
  strangeDomains: string[]
  /** Named so exactly that the name alone decides. */
  named: Organisation[]
  /** Named exactly anywhere, be it as a surname. */
  mentioned: Organisation[]
}

function gather(person: PersonToMatch, all: readonly Organisation[]): Evidence {
  const company = person.companyName ?? ''
  const domains = [
    person.mail === null ? null : domainOf(person.mail),
    person.userPrincipalName === null ? null : ownDomainOf(person.userPrincipalName, person.userType),
  ].filter((domain) => domain !== null)
  const known = domains.map((domain) => organisationsWithDomain(domain, all))
  return {
    company,
    name: person.name,
    byMail: unique(known.flat()),
    strangeDomains: [...new Set(domains.filter((_, i) => known[i]?.length === 0))],
    named: unique([...namedByField(company, all), ...namedByDisplayName(person.name, all)]),
    mentioned: unique([company, person.name].flatMap((text) => mentionedIn(text, all))),
  }
}

type Certain = { organisationId: string; reason: 'mail_domain' | 'mail_domain_and_name' | 'name' }

function decide(evidence: Evidence, all: readonly Organisation[]): Certain | null {
  const { byMail, named, mentioned } = evidence
  const only = byMail.length === 0 ? single(named) : single(byMail)
  if (!only || mentioned.some((one) => one !== only) || speaksAgainst(evidence, only, all)) return null
  if (byMail.length === 0) return { organisationId: only.id, reason: 'name' }
  return { organisationId: only.id, reason: mentioned.length > 0 ? 'mail_domain_and_name' : 'mail_domain' }
}

/** True when something written as an organisation, or a strange domain, is not plainly this one. */
function speaksAgainst(evidence: Evidence, only: Organisation, all: readonly Organisation[]): boolean {
  const companyParts = partsOf(evidence.company)
  const written = [
    ...(mentionedIn(evidence.company, all).length > 0 ? companyParts.filter(saysWhatItIs) : companyParts),
    ...partsOf(evidence.name).filter(saysWhatItIs),
    ...bracketsOf(evidence.name).filter((inside) => guessFromText(inside, 'person', all).length > 0),
  ]
  return (
    written.some((part) => !means(part, only, all)) ||
    evidence.strangeDomains.some((domain) => {
      const guesses = rank(guessFromDomain(domain, all))
      return guesses.length > 0 && guesses[0]?.organisationId !== only.id
    })
  )
}

function means(part: string, only: Organisation, all: readonly Organisation[]): boolean {
  if (mentionedIn(part, all).length > 0) return mentionedIn(part, all).includes(only)
  const [nearest, next] = rank(guessFromText(part, 'organisation', all))
  return nearest?.organisationId === only.id && nearest.score - (next?.score ?? 0) >= CLEARLY_NEARER
}

function weigh(evidence: Evidence, all: readonly Organisation[]): Guess[] {
  const { company, name, byMail, named, mentioned, strangeDomains } = evidence
  const certainly = (reason: Guess['reason'], score: number) => (one: Organisation) => ({
    organisationId: one.id,
    reason,
    score,
  })
  return [
    ...byMail.map(certainly('mail_domain', 0.95)),
    ...named.map(certainly('name', 0.92)),
    ...mentioned.map(certainly('mention', 0.88)),
    ...unexplained(company, all).flatMap((part) => guessFromText(part, 'organisation', all)),
    ...unexplained(name, all).flatMap((part) => guessFromText(part, 'person', all)),
    ...bracketsOf(name).flatMap((inside) =>
      unexplained(inside, all).flatMap((part) => guessFromText(part, 'organisation', all)),
    ),
    ...strangeDomains.flatMap((domain) => guessFromDomain(domain, all)),
  ]
}

/** The parts of a text in which nobody is named exactly: only there is a likeness worth something. */
function unexplained(text: string, all: readonly Organisation[]): string[] {
  return partsOf(text).filter((part) => mentionedIn(part, all).length === 0)
}

/** One guess for each organisation, its strongest, the strongest first. */
function rank(guesses: readonly Guess[]): Guess[] {
  const best = new Map<string, Guess>()
  for (const one of guesses) {
    const known = best.get(one.organisationId)
    if (!known || one.score > known.score) best.set(one.organisationId, one)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

function single(list: readonly Organisation[]): Organisation | null {
  return list.length === 1 ? (list[0] ?? null) : null
}

function unique(list: readonly Organisation[]): Organisation[] {
  return [...new Set(list)]
}
