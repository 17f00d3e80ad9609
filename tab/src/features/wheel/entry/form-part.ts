import type { EntryForm, Faults } from './entry-form.ts'

/** What each part of the form gets. */
export type FormPart = {
  form: EntryForm
  faults: Faults
  onChange: (changed: Partial<EntryForm>) => void
}
