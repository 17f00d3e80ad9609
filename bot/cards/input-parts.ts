import type { CardElement } from './adaptive-card.ts'
import { cutText, plainLine, plainText } from './plain-text.ts'
import type { Room } from './within-size.ts'

/** `label` says itself that the field must be filled; `error` is what the client shows where it is not. */
type Field = { id: string; label: string; error: string; value: string }

const required = ({ id, label, error }: Field) => ({ id, label, isRequired: true, errorMessage: error })
const filled = (value: string) => (value === '' ? {} : { value })

export function shortField(field: Field & { limit: number }): CardElement {
  const value = cutText(plainLine(field.value), field.limit).text
  return { type: 'Input.Text', ...required(field), maxLength: field.limit, ...filled(value) }
}

/** Several lines. More than the client lets through comes back cut: no client of Microsoft's sends it. */
export function longField(field: Field & { limit: number }): CardElement {
  const value = cutText(plainText(field.value), field.limit).text
  return {
    type: 'Input.Text',
    ...required(field),
    isMultiline: true,
    maxLength: field.limit,
    ...filled(value),
  }
}

/** A whole number of places. What was typed and is no number cannot be shown in such a field again. */
export function numberField(field: Field): CardElement {
  const value = Number(field.value)
  const known = field.value.trim() !== '' && Number.isFinite(value)
  return { type: 'Input.Number', ...required(field), min: 0, max: 9999, ...(known && { value }) }
}

export function dateField(field: Field): CardElement {
  const known = /^\d{4}-\d{2}-\d{2}$/.test(field.value)
  return { type: 'Input.Date', ...required(field), ...(known && { value: field.value }) }
}

type Choices = { choices: { id: string; name: string }[] }

export function chooseOne({ choices, ...field }: Field & Choices, room: Room): CardElement {
  const known = choices.some(({ id }) => id === field.value)
  return {
    type: 'Input.ChoiceSet',
    ...required(field),
    style: 'compact',
    choices: choices.map((choice) => shown(choice, room)),
    ...(known && { value: field.value }),
  }
}

/** `value`: ids with commas between them, as a client sends them. */
export function chooseMany(
  { id, label, value, choices }: Omit<Field, 'error'> & Choices,
  room: Room,
): CardElement {
  const chosen = value.split(',').filter((each) => choices.some((choice) => choice.id === each))
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    isMultiSelect: true,
    style: 'compact',
    choices: choices.map((choice) => shown(choice, room)),
    ...filled(chosen.join(',')),
  }
}

/** Some clients read a choice's name as Markdown: the marks that would mean something there are left out. */
function shown({ id, name }: { id: string; name: string }, room: Room): { title: string; value: string } {
  const title = plainLine(name).replaceAll(/[*_`~#<>[\]{}|\\!$^]/g, '')
  return { title: cutText(title, room.name).text || id, value: id }
}
