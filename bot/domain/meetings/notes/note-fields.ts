/** What a group writes of a focus area; of a question it writes its answer. */
export const noteFields = ['goal', 'content', 'results', 'answer'] as const
export type NoteField = (typeof noteFields)[number]

/** What a note may fill: a field's text in UTF-16 units, and what one sending may hold in bytes. */
export const noteLimits = { text: 20_000, update: 100_000 } as const

/** The fields of a task, in the order in which they are written. */
export const fieldsOf = (task: object): readonly NoteField[] =>
  'question' in task ? ['answer'] : ['goal', 'content', 'results']

/** The name of a field's text in the group's document. */
export const fieldKey = (taskId: string, field: NoteField): string => `${taskId}:${field}`

/** Null: no such name. */
export function readFieldKey(key: string): { taskId: string; field: NoteField } | null {
  const [taskId = '', name = '', more] = key.split(':')
  const field = noteFields.find((each) => each === name)
  return more !== undefined || taskId === '' || field === undefined ? null : { taskId, field }
}
