import type { Language } from '../../domain/language.ts'

type Detail = Record<string, string | number>
type Text = (detail: Detail, language: Language) => string

/** A refusal's HTTP status and its sentence for people, which says what to do. */
export type Entry = { status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503; da: Text; en: Text }

const say =
  (text: string): Text =>
  () =>
    text

export const entry = (status: Entry['status'], da: string | Text, en: string | Text): Entry => ({
  status,
  da: typeof da === 'string' ? say(da) : da,
  en: typeof en === 'string' ? say(en) : en,
})
