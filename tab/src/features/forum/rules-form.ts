import { settingsInput, type ForumSettingsInput } from '../../../../bot/contract/forum.ts'
import type { ForumView } from '../../../../bot/contract/forum.ts'
import type { ForumTexts } from '../../texts/forum-da.ts'

/** The rules as they are typed: numbers are text until they are read, and a switch stands before what may be off. */
export type RulesForm = {
  gateOn: boolean
  gatePlaces: string
  minWorkingDays: string
  reachWorkingDays: string
  deadlineTime: string
  remindOn: boolean
  remindWorkingDays: string
  waitWorkingDays: string
  releaseByOther: boolean
  closedDays: string[]
  meetings: { date: string; title: string }[]
}

export function rulesFrom({ settings, meetings }: ForumView): RulesForm {
  return {
    gateOn: settings.gatePlaces !== null,
    gatePlaces: String(settings.gatePlaces ?? 10),
    minWorkingDays: String(settings.minWorkingDays),
    reachWorkingDays: String(settings.reachWorkingDays),
    deadlineTime: settings.deadlineTime,
    remindOn: settings.remindWorkingDays !== null,
    remindWorkingDays: String(settings.remindWorkingDays ?? 2),
    waitWorkingDays: String(settings.waitWorkingDays),
    releaseByOther: settings.releaseByOther,
    closedDays: settings.closedDays,
    meetings: meetings.map(({ date, title }) => ({ date, title })),
  }
}

type Read = {
  body: { settings: ForumSettingsInput; meetings: RulesForm['meetings'] }
  faults: Record<string, string>
}

/** Reads what was typed by the contract's own limits; faults by field (`gatePlaces`, `meetings.0.title`). */
export function readRules(form: RulesForm, texts: ForumTexts): Read {
  const body = {
    settings: {
      gatePlaces: form.gateOn ? whole(form.gatePlaces) : null,
      minWorkingDays: whole(form.minWorkingDays),
      reachWorkingDays: whole(form.reachWorkingDays),
      deadlineTime: form.deadlineTime,
      closedDays: form.closedDays,
      remindWorkingDays: form.remindOn ? whole(form.remindWorkingDays) : null,
      waitWorkingDays: whole(form.waitWorkingDays),
      releaseByOther: form.releaseByOther,
    },
    meetings: form.meetings,
  }
  const faults: Record<string, string> = {}
  for (const { path } of settingsInput.safeParse(body).error?.issues ?? []) {
    const field = path.filter((part) => part !== 'settings').join('.')
    faults[field] ??= faultText(field, texts)
  }
  return { body, faults }
}

function faultText(field: string, texts: ForumTexts): string {
  if (field === 'gatePlaces') return texts.wholeNumber(1, 999)
  if (field.endsWith('WorkingDays')) return texts.wholeNumber(/^(min|remind)/.test(field) ? 1 : 0, 60)
  return field.endsWith('title') ? texts.nameMissing : texts.dateMissing
}

/** Text that is no whole number becomes one that the contract refuses. */
const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)
