import { cardLimits } from '../domain/meetings/cards/theme-card.ts'
import {
  adaptiveCard,
  type AdaptiveCard,
  askButton,
  box,
  buttons,
  type CardElement,
  heading,
  line,
  linkButton,
  section,
} from './adaptive-card.ts'
import type { BreakoutCardData, BreakoutTask, ThemeSaid } from './breakout-card-data.ts'
import {
  type BreakoutForm,
  breakoutHeading,
  breakoutPlace,
  breakoutWhen,
  breakoutWords,
  memberText,
  noGroupText,
  taskTitle,
} from './breakout-words.ts'
import { longField } from './input-parts.ts'
import { cutText, plainLine, plainText, safeAddress } from './plain-text.ts'
import { THEME_FIELD } from './verbs.ts'
import { type Room, withinSize } from './within-size.ts'

/** A table of more than this is read on the page. */
const MOST_MEMBERS = 30

/** Somebody's group in a session: who, where, until when and about what, with the way in, and a theme card to write. */
export function breakoutCard(
  data: BreakoutCardData,
  form: BreakoutForm = 'card',
  said: ThemeSaid | null = null,
): AdaptiveCard {
  const { language, group, url, meetingId, blockId } = data
  const words = breakoutWords(language)
  const title = breakoutHeading(data, form, language)
  return withinSize((room) =>
    adaptiveCard({
      language,
      fallbackText: title,
      body: [
        line({ text: cutText(plainLine(data.meeting), room.short).text, quiet: true }),
        heading(title, 'large'),
        line({ text: cutText(plainLine(data.session), room.short).text, strong: true }),
        ...(form === 'moved' ? [line({ text: words.movedText, color: 'warning' })] : []),
        line({ text: breakoutWhen(data, language), strong: true }),
        ...(group === null ? [line(noGroupText(data, language))] : placePart(data, room)),
        ...(group === null ? [] : [membersPart(group.members, data, room), tasksPart(data, room)]),
        themePart(data, said),
        buttons([...joinButtons(data), linkButton(words.openMeeting, url)]),
      ].filter((part) => part !== null),
      refresh: { verb: 'show_group', data: { meetingId, blockId }, userIds: data.refreshUserIds },
    }),
  )
}

const placePart = (data: BreakoutCardData, room: Room): CardElement[] =>
  breakoutPlace(data, data.language).map((text) => line(cutText(text, room.short).text, 'small'))

function joinButtons({ group, language }: BreakoutCardData): CardElement[] {
  const address = group?.joinUrl == null ? null : safeAddress(group.joinUrl, 2000)
  if (group === null || address === null) return []
  const label = cutText(plainLine(group.label), 40).text
  return [linkButton(breakoutWords(language).join(label), address)]
}

function membersPart(
  members: readonly { name: string; organisation: string }[],
  { language }: BreakoutCardData,
  room: Room,
): CardElement {
  const words = breakoutWords(language)
  const shown = members.slice(0, MOST_MEMBERS)
  const rest = members.length - shown.length
  return section([
    line({ text: words.members(members.length), strong: true }),
    ...shown.map((member) => line(cutText(memberText(member), room.name).text, 'none')),
    ...(rest > 0 ? [line({ text: words.more(rest), quiet: true }, 'none')] : []),
  ])
}

function tasksPart({ tasks, language }: BreakoutCardData, room: Room): CardElement | null {
  if (tasks.length === 0) return null
  const title = line({ text: breakoutWords(language).tasks, strong: true })
  return section([title, ...tasks.flatMap((task) => taskPart(task, language, room))])
}

/** One theme for a card; what came of the last one stands above it. */
function themePart(
  { group, cards, language, meetingId, blockId }: BreakoutCardData,
  said: ThemeSaid | null,
): CardElement | null {
  if (group === null || !cards) return null
  const words = breakoutWords(language)
  const field = {
    id: THEME_FIELD,
    label: words.theme,
    error: words.themeMissing,
    value: said?.kind === 'problem' ? said.typed : '',
    limit: cardLimits.text,
  }
  return section([
    ...(said === null ? [] : [saidBox(said, words)]),
    longField(field),
    buttons([
      askButton(words.put, 'put_card', { meetingId, blockId }, { style: 'positive', withInputs: true }),
    ]),
  ])
}

function saidBox(said: ThemeSaid, words: ReturnType<typeof breakoutWords>): CardElement {
  if (said.kind === 'done')
    return box(
      [line([{ text: words.isPut, strong: true }, cutText(plainText(said.theme), cardLimits.text).text])],
      'good',
    )
  return box(
    [line({ text: words.notPut, strong: true, color: 'attention' }), line(said.message)],
    'attention',
  )
}

function taskPart(task: BreakoutTask, language: BreakoutCardData['language'], room: Room): CardElement[] {
  const title = line({ text: cutText(taskTitle(task, language), room.short).text, strong: true })
  if ('question' in task) return [title]
  const words = breakoutWords(language)
  const worded = [
    [words.goal, task.goal],
    [words.content, task.content],
    [words.results, task.results],
  ] as const
  return [
    title,
    ...worded.flatMap(([name, text]) => {
      const plain = cutText(plainText(text), room.long, room.lines).text
      return plain === '' ? [] : [line([{ text: `${name}: `, quiet: true }, plain], 'small')]
    }),
  ]
}

/** Where somebody asks for their group and there is none. */
export function noGroupCard(at: {
  language: BreakoutCardData['language']
  url: string
  refreshUserIds: string[]
}): AdaptiveCard {
  const words = breakoutWords(at.language)
  return adaptiveCard({
    language: at.language,
    fallbackText: words.myGroupNone,
    body: [
      heading(words.myGroupNone),
      line(words.myGroupNoneText),
      buttons([linkButton(words.open, at.url)]),
    ],
    refresh: { verb: 'my_group', data: {}, userIds: at.refreshUserIds },
  })
}
