import { plainLine } from '../cards/plain-text.ts'
import type { EntryKind, EntryState } from '../domain/wheel/entry.ts'
import type { When } from '../domain/wheel/when.ts'
import { whenText, wordsIn } from '../domain/wheel/wheel-words.ts'
import { h, type Part } from './html.ts'
import { page } from './page-frame.ts'

/** `number`: where it stands in the picture by a number alone. */
type PublicItem = When & {
  id: string
  title: string
  kind: EntryKind
  state: EntryState
  number: number | null
}

export type PublicWheel = {
  forum: string
  year: number
  /** In order of dates. */
  items: readonly PublicItem[]
  /** How many more there are that picture and list do not show. */
  notShown: number
  /** What the picture shows, in words. */
  description: string
  /** Other years that can be asked for. */
  years: readonly { year: number; url: string }[]
  urls: { picture: string; darkPicture: string; calendar: string }
  secretariatMail: string
  stylesheetUrl: string
}

/** What a forum publishes of its year, for whoever comes: the picture, the same as a list, and a calendar to subscribe to. */
export function wheelPage(wheel: PublicWheel): string {
  const { forum, year, items, notShown, description, years, urls, secretariatMail, stylesheetUrl } = wheel
  const words = wordsIn('da')
  const name = plainLine(forum)
  const title = `${words.wheel} ${year}, ${name}`
  return page(
    {
      language: 'da',
      title,
      stylesheetUrl,
      secretariatMail,
      foot: ['Datoerne kan ændre sig. Abonnér på kalenderen, så følger de med.'],
    },
    h('h1', null, title),
    h('p', null, `Her står, hvornår ${name} mødes, og hvilke høringer og frister der er i ${year}.`),
    h('nav', { 'aria-label': 'Andre år' }, ...yearLinks(years)),
    h(
      'picture',
      null,
      h('source', { media: '(prefers-color-scheme: dark)', srcSet: urls.darkPicture }),
      h('img', { className: 'wheel', src: urls.picture, alt: description, width: 932, height: 1010 }),
    ),
    h('h2', null, 'Datoer'),
    ...(notShown === 0
      ? []
      : [
          h(
            'p',
            null,
            `${words.notShown(notShown)} Hjulet og listen viser ${items.length}, de kommende først. Kalenderen nedenfor har dem alle.`,
          ),
        ]),
    ...(items.length === 0 ? [h('p', null, words.noItems)] : byMonth(items)),
    h('h2', null, 'Kalender'),
    h(
      'p',
      null,
      'Abonnér på kalenderen i Outlook, Google Kalender eller på telefonen med denne adresse: ',
      h('a', { href: urls.calendar }, urls.calendar),
    ),
  )
}

const yearLinks = (years: PublicWheel['years']): Part[] =>
  years.map(({ year, url }) =>
    h('a', { key: year, href: url, className: 'year' }, `${wordsIn('da').wheel} ${year}`),
  )

function byMonth(items: PublicWheel['items']): Part[] {
  const words = wordsIn('da')
  const months = Map.groupBy(items, ({ from }) => from.slice(0, 7))
  return [...months].map(([month, inMonth]) =>
    h(
      'section',
      { key: month },
      h('h3', null, `${capital(words.months[Number(month.slice(5)) - 1] ?? '')} ${month.slice(0, 4)}`),
      h('ul', null, ...inMonth.map((item) => h('li', { key: item.id }, ...itemParts(item)))),
    ),
  )
}

function itemParts(item: PublicItem): Part[] {
  const words = wordsIn('da')
  const title = plainLine(item.title)
  return [
    h(
      'span',
      { key: 'title', className: 'strong' },
      item.state === 'cancelled' ? words.cancelled(title) : title,
    ),
    h('br', { key: 'break' }),
    `${capital(whenText(item, 'da'))}. ${words.kinds[item.kind]}.`,
    item.number === null ? '' : ` ${capital(words.numberInWheel(item.number))}.`,
  ]
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
