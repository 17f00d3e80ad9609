import type { BreakoutFacts, BreakoutTask } from '../cards/breakout-card-data.ts'
import {
  breakoutPlace,
  breakoutWhen,
  breakoutWords,
  memberText,
  noGroupText,
  taskTitle,
} from '../cards/breakout-words.ts'
import { plainText } from '../cards/plain-text.ts'
import type { Language } from '../domain/language.ts'
import { h, paragraphs, type Part } from './html.ts'

/** When, where and with whom. */
export function groupParts(facts: BreakoutFacts, language: Language): Part[] {
  const words = breakoutWords(language)
  const { group } = facts
  return [
    h('p', { key: 'when', className: 'strong' }, breakoutWhen(facts, language)),
    ...(group === null ? [h('p', { key: 'none' }, noGroupText(facts, language))] : []),
    ...breakoutPlace(facts, language).map((text) => h('p', { key: text }, text)),
    group === null
      ? null
      : h(
          'div',
          { key: 'members' },
          h('p', { className: 'strong' }, words.members(group.members.length)),
          h('ul', null, ...group.members.map((one, nth) => h('li', { key: nth }, memberText(one)))),
        ),
  ]
}

/** What the group has before it: the worded text itself, or the question. */
export function taskParts({ tasks }: Pick<BreakoutFacts, 'tasks'>, language: Language): Part[] {
  return tasks.map((task, nth) =>
    h(
      'div',
      { key: nth },
      h('p', { className: 'strong' }, taskTitle(task, language)),
      ...worded(task, language),
    ),
  )
}

function worded(task: BreakoutTask, language: Language): Part[] {
  if ('question' in task) return []
  const words = breakoutWords(language)
  const texts = [
    [words.goal, task.goal],
    [words.content, task.content],
    [words.results, task.results],
  ] as const
  return texts.flatMap(([name, text]) =>
    plainText(text) === ''
      ? []
      : [h('div', { key: name }, h('p', { className: 'quiet' }, name), ...paragraphs(text))],
  )
}
