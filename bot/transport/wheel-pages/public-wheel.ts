import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { unknownLinkPage } from '../../pages/plain-pages.ts'
import { wheelPage } from '../../pages/wheel-page.ts'
import { publishedCalendar, publishedWheel } from '../../usecases/wheel-files/published-wheel.ts'
import { drawPublishedWheel } from '../../usecases/wheel-files/draw-published-wheel.ts'
import { publicWheelLink } from '../../views/wheel-links.ts'
import { lonePagePolicy } from '../http/security-headers.ts'
import { handler } from '../http/server.ts'
import { rememberFor } from './remember-for.ts'
import { sendFetched } from './send-fetched.ts'

const STYLESHEET = '/svar/stil.css'
const CACHING = 'public, max-age=300'
/** Everybody may ask, as often as they like: what was drawn a minute ago is drawn well enough. */
const KEPT_MS = 60_000

type Sent = { mediaType: string; bytes: Uint8Array }

/** The wheel that a forum publishes, for whoever comes; a page without script. */
export function addPublicWheel(server: Server, deps: Deps): void {
  const kept = rememberFor<Sent | null>(KEPT_MS, 200)
  const answered = (
    make: (forumId: string, request: Request) => { key: string; make: () => Promise<Sent | null> },
  ) =>
    handler(async (request, response) => {
      const id = z.guid().safeParse((request.params as { forumId?: unknown }).forumId)
      const asked = id.success ? make(id.data.toLowerCase(), request) : null
      const sent = asked === null ? null : await kept(asked.key, asked.make)
      response.setHeader('content-security-policy', `${lonePagePolicy}; img-src 'self'`)
      if (sent === null) return sendUnknown(deps, response)
      sendFetched(request, response, { ...sent, caching: CACHING })
    })

  server.get(
    '/aarshjul/:forumId',
    answered((forumId, request) => {
      const year = yearIn(deps, request)
      return { key: `page ${forumId} ${year}`, make: () => makePage(deps, forumId, year) }
    }),
  )
  server.get(
    '/aarshjul/:forumId/hjul.svg',
    answered((forumId, request) => {
      const year = yearIn(deps, request)
      const theme = (request.query as { tema?: unknown }).tema === 'moerk' ? 'dark' : 'light'
      return {
        key: `picture ${forumId} ${year} ${theme}`,
        make: async () => {
          const svg = await drawPublishedWheel(deps, forumId, { year, theme })
          return svg === null ? null : { mediaType: 'image/svg+xml; charset=utf-8', bytes: Buffer.from(svg) }
        },
      }
    }),
  )
  server.get(
    '/aarshjul/:forumId/kalender.ics',
    answered((forumId) => ({
      key: `calendar ${forumId}`,
      make: async () => {
        const calendar = await publishedCalendar(deps, forumId)
        return calendar === null
          ? null
          : { mediaType: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendar) }
      },
    })),
  )
}

/** The year before, this one, and the two to come; what else is asked for is this one. */
const YEARS = [-1, 0, 1, 2]

const thisYear = ({ clock }: Pick<Deps, 'clock'>): number => Number(localDateOf(clock()).slice(0, 4))

function yearIn(deps: Pick<Deps, 'clock'>, request: Request): number {
  const now = thisYear(deps)
  const asked = Number((request.query as { aar?: unknown }).aar)
  return YEARS.some((each) => now + each === asked) ? asked : now
}

async function makePage(deps: Deps, forumId: string, year: number): Promise<Sent | null> {
  const published = await publishedWheel(deps, forumId, year)
  if (published === null) return null
  const address = publicWheelLink(deps.config, forumId)
  const { pathname } = new URL(address)
  const html = wheelPage({
    forum: published.forum,
    year,
    items: published.sheet.items.map((item) => ({
      ...item,
      number: published.numbers.get(item.id) ?? null,
    })),
    notShown: published.sheet.notShown,
    description: published.description,
    years: YEARS.map((each) => thisYear(deps) + each)
      .filter((each) => each !== year)
      .map((each) => ({ year: each, url: `${pathname}?aar=${each}` })),
    urls: {
      picture: `${pathname}/hjul.svg?aar=${year}`,
      darkPicture: `${pathname}/hjul.svg?aar=${year}&tema=moerk`,
      calendar: `${address}/kalender.ics`,
    },
    secretariatMail: deps.config.secretariatMailbox,
    stylesheetUrl: STYLESHEET,
  })
  return { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(html) }
}

function sendUnknown({ config }: Pick<Deps, 'config'>, response: Response): void {
  response.statusCode = 404
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(
    unknownLinkPage({
      language: 'da',
      secretariatMail: config.secretariatMailbox,
      stylesheetUrl: STYLESHEET,
    }),
  )
}
