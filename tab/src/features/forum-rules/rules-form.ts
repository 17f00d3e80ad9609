import { rulesInput, type ForumRulesView, type RulesInput } from '../../../../bot/contract/forum-rules.ts'
import type { ForumRulesTexts } from '../../texts/forum-rules-da.ts'
import { cadenceFrom, type CadenceRow, readCadence } from './cadence-row.ts'
import { compositionFrom, type CompositionRow, readChair, readComposition } from './composition-row.ts'
import { dayFrom, readDay } from './month-day.ts'

type Rules = RulesInput['rules']

/** The rules as they are typed: numbers and days are text until they are read. */
export type RulesForm = {
  name: string
  groupId: string
  does: string
  composition: CompositionRow[]
  chair: Rules['chair']['chair']
  /** Whom the chair must be, where it is a certain post. */
  chairWho: Pick<CompositionRow, 'bodies' | 'posts'>
  cadence: CadenceRow[]
  secretaries: Rules['secretaries']
  hostedBy: Rules['hostedBy']
  publishes: Rules['publishes']
  publishesWheel: boolean
  listPapers: Rules['publishes']
  listAddress: string
  closedDays: string[]
  hasBreak: boolean
  breakFrom: string
  breakTo: string
  attends: Rules['attends']
  individualCases: boolean
  itemsFromAnyMunicipality: boolean
}

type Ruled = Pick<ForumRulesView, 'name' | 'groupId' | 'closedDays' | 'texts'> & { rules: Rules }

export function formFrom({ name, groupId, closedDays, rules, texts }: Ruled): RulesForm {
  return {
    name,
    groupId: groupId ?? '',
    does: rules.does,
    composition: rules.composition.map((rule, at) => compositionFrom(rule, texts?.composition[at] ?? null)),
    chair: rules.chair.chair,
    chairWho: rules.chair.chair === 'post' ? rules.chair.who : { bodies: ['kkr'], posts: ['chair'] },
    cadence: rules.cadence.map((rule, at) => cadenceFrom(rule, texts?.cadence[at] ?? null)),
    secretaries: rules.secretaries,
    hostedBy: rules.hostedBy,
    publishes: rules.publishes,
    publishesWheel: rules.publishesWheel,
    listPapers: rules.mailingList.papers,
    listAddress: rules.mailingList.address ?? '',
    closedDays,
    hasBreak: rules.summerBreak !== null,
    breakFrom: dayFrom(rules.summerBreak?.from ?? '07-01'),
    breakTo: dayFrom(rules.summerBreak?.to ?? '07-31'),
    attends: rules.attends,
    individualCases: rules.individualCases,
    itemsFromAnyMunicipality: rules.itemsFromAnyMunicipality,
  }
}

/** What is sent, and the faults by field (`rules.composition.0`, `rules.summerBreak`), by the contract's own limits. */
export function readForm(
  form: RulesForm,
  version: number,
  texts: ForumRulesTexts,
): { body: unknown; faults: Record<string, string> } {
  const body = {
    version,
    name: form.name.trim(),
    groupId: form.groupId.trim() === '' ? null : form.groupId.trim().toLowerCase(),
    closedDays: form.closedDays,
    rules: {
      does: form.does,
      composition: form.composition.map(readComposition),
      chair: readChair(form.chair, form.chairWho),
      cadence: form.cadence.map(readCadence),
      secretaries: form.secretaries,
      publishes: form.publishes,
      publishesWheel: form.publishesWheel,
      mailingList: {
        papers: form.listPapers,
        address: form.listAddress.trim() === '' ? null : form.listAddress.trim(),
      },
      hostedBy: form.hostedBy,
      summerBreak: form.hasBreak ? { from: readDay(form.breakFrom), to: readDay(form.breakTo) } : null,
      attends: form.attends,
      individualCases: form.individualCases,
      itemsFromAnyMunicipality: form.itemsFromAnyMunicipality,
    },
  }
  const faults: Record<string, string> = {}
  for (const { path } of rulesInput.safeParse(body).error?.issues ?? []) {
    const field = fieldOf(path.map(String))
    faults[field] ??= faultText(path.map(String), texts)
  }
  return { body, faults }
}

/** A rule is mended as one thing: its fault stands at the rule. */
function fieldOf(path: string[]): string {
  const [first = '', second = '', third = ''] = path
  if (first !== 'rules') return first
  return second === 'composition' || second === 'cadence'
    ? `${first}.${second}.${third}`
    : `${first}.${second}`
}

function faultText(path: string[], texts: ForumRulesTexts): string {
  const last = path.findLast((part) => !/^\d+$/.test(part)) ?? ''
  const known: Record<string, string> = {
    groupId: texts.faultId,
    address: texts.faultMail,
    months: texts.faultMonths,
    bodies: texts.faultBodies,
    began: texts.faultDate,
    name: texts.faultText,
    does: texts.faultText,
  }
  if (path.includes('summerBreak')) return texts.faultBreak
  return known[last] ?? texts.faultNumber
}
