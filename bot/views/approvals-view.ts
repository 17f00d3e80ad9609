import type { CycleView } from '../contract/wheel-cycle.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import { dateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { approvalStanding, type ApprovalStanding } from '../domain/wheel/cycle/approvals.ts'
import type { Cycle } from '../store/wheel-cycles.ts'

type Names = { organisation: (id: string) => string; person: (id: string) => string | null }

/** How the councils' approval of an agreement stands today, with who is missing. */
export function approvalsView(
  { councils, decisions, agreement }: Pick<Cycle, 'councils' | 'decisions' | 'agreement'>,
  names: Names,
  today: PlainDate,
  language: Language,
): CycleView['approvals'] {
  const standing = approvalStanding(councils, decisions, agreement.deadline, today)
  const { state, approved, of, approvedLate } = standing
  return {
    state,
    text: approvalsText(standing, agreement.deadline, names.organisation, language),
    approved,
    of,
    councils: councils.map((organisationId) => {
      const decision = decisions.find((each) => each.organisationId === organisationId)
      return {
        organisationId,
        name: names.organisation(organisationId),
        decision: decision?.decision ?? null,
        on: decision?.on ?? null,
        late: approvedLate.includes(organisationId),
        recordedBy: decision === undefined ? null : names.person(decision.recordedBy),
      }
    }),
  }
}

/** "14 af 18 har godkendt. Mangler: Faxe, Køge, Solrød og Stevns." */
export function approvalsText(
  { state, approved, of, missing, against, approvedOn }: ApprovalStanding,
  deadline: PlainDate,
  nameOf: (organisationId: string) => string,
  language: Language,
): string {
  const words = texts[language]
  const list = (ids: readonly string[]) => words.list.format(ids.map(nameOf))
  if (state === 'approved' && approvedOn !== null) return words.all(of, dateText(approvedOn, language))
  const sentences = [
    words.count(approved, of),
    ...(against.length > 0 ? [words.against(list(against))] : []),
    ...(missing.length > 0 && approved > 0 ? [words.missing(list(missing))] : []),
    ...(state === 'late' ? [words.late(dateText(deadline, language))] : []),
  ]
  return sentences.join(' ')
}

const texts = {
  da: {
    list: new Intl.ListFormat('da'),
    all: (of: number, on: string) => `Alle ${of} har godkendt, den sidste ${on}.`,
    count: (approved: number, of: number) => `${approved} af ${of} har godkendt.`,
    against: (names: string) => `Har sagt nej: ${names}.`,
    missing: (names: string) => `Mangler: ${names}.`,
    late: (deadline: string) => `Fristen var ${deadline}.`,
  },
  en: {
    list: new Intl.ListFormat('en'),
    all: (of: number, on: string) => `All ${of} have approved, the last on ${on}.`,
    count: (approved: number, of: number) => `${approved} of ${of} have approved.`,
    against: (names: string) => `Have said no: ${names}.`,
    missing: (names: string) => `Missing: ${names}.`,
    late: (deadline: string) => `The deadline was ${deadline}.`,
  },
}
