import type { Response, Server } from 'restify'
import { plainText } from '../../cards/plain-text.ts'
import { collationFormats } from '../../contract/collation.ts'
import type { Deps } from '../../deps.ts'
import { numberText } from '../../domain/calendar/date-text.ts'
import { collationLimits } from '../../domain/meetings/collation/collation-limits.ts'
import { collationPage, COMMENT_FIELDS, type CommentProblem } from '../../pages/collation-page.ts'
import { collationPageWords } from '../../pages/texts/collation-page.ts'
import { comment } from '../../usecases/meetings/collation/comment.ts'
import { exportCollation } from '../../usecases/meetings/collation/export-collation.ts'
import {
  type ShownCollation,
  showCollationPage,
} from '../../usecases/meetings/collation/show-collation-page.ts'
import { personalCollationLink, personalMeetingLink } from '../../views/links.ts'
import { dispositionOf } from '../http/disposition.ts'
import { type Form, readForm } from '../http/read-form.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { checkFormToken, makeFormToken } from './form-token.ts'
import { type MeetingVisit, meetingVisitOf } from './meeting-visit.ts'
import { keepPrivate, sendHtml, sendUnknown, STYLESHEET } from './send-page.ts'
import { visitedBy } from './visited.ts'

const fileNames = { docx: 'Word', pdf: 'PDF', md: 'Markdown', json: 'JSON' } as const

/**
 * The collation on a participant's own page. Getting it changes nothing, however often a mail scanner does; only its posted form
 * writes a comment.
 */
export function addCollationPages(server: Server, deps: Deps): void {
  const visited = visitedBy(deps, '/moede/…', meetingVisitOf)

  server.get(
    '/moede/:token/opsamling',
    visited(async (visit, request, response) => {
      const shown = await read(deps, visit)
      if (shown === null) return sendUnknown(deps, response)
      const { svar } = request.query as { svar?: unknown }
      send(deps, response, visit, shown, { received: svar === 'modtaget', problem: null, status: 200 })
    }),
  )
  server.post(
    '/moede/:token/opsamling',
    visited(async (visit, request, response) => {
      const form = await readForm(request)
      if (form.ok || form.why !== 'broken_off') await take(deps, response, visit, form)
    }),
  )
  server.get(
    '/moede/:token/opsamling/:format',
    visited(async ({ actor, meetingId }, request, response) => {
      const asked = (request.params as { format?: string }).format
      const format = collationFormats.find((each) => each === asked)
      const made = format && (await exportCollation(deps, actor, { meetingId, format }))
      if (made === undefined || !made.ok) return sendUnknown(deps, response)
      keepPrivate(response)
      response.setHeader('content-type', made.file.mediaType)
      response.setHeader('content-disposition', dispositionOf(made.file.name))
      response.end(made.file.bytes)
    }),
  )
}

async function read(deps: Deps, { actor, meetingId }: MeetingVisit): Promise<ShownCollation | null> {
  const shown = await showCollationPage(deps, actor, meetingId)
  return shown.ok ? shown.shown : null
}

async function take(deps: Deps, response: Response, visit: MeetingVisit, form: Form): Promise<void> {
  const { actor, meetingId, link } = visit
  const before = await read(deps, visit)
  if (before === null) return sendUnknown(deps, response)
  const words = collationPageWords[actor.language]
  const fields = form.ok ? form.fields : {}
  const [about, text] = [fields[COMMENT_FIELDS.about] ?? '', plainText(fields[COMMENT_FIELDS.text] ?? '')]
  const again = (message: string, status: number, shown = before) =>
    send(deps, response, visit, shown, { received: false, problem: { message, about, text }, status })
  if (!form.ok) return again(words.unreadable, form.why === 'too_large' ? 413 : 400)
  const token = fields['formToken'] ?? ''
  const page = checkFormToken(deps.config.appSecret, link, seenOn(before), token, deps.clock())
  if (page === 'stale') return again(words.stale, 422)
  if (page === 'changed') return again(words.changed, 409)
  const { comment: limit } = collationLimits
  const inWords = (count: number) => numberText(count, actor.language)
  if (text === '') return again(words.empty, 422)
  if (text.length > limit) return again(words.tooLong(inWords(limit), inWords(text.length)), 422)
  const taken = await comment(deps, actor, { meetingId, aboutKey: about === '' ? null : about, text })
  if (taken.ok) {
    keepPrivate(response)
    response.statusCode = 303
    response.setHeader('location', `${personalCollationLink(deps.config, link)}?svar=modtaget`)
    response.end()
    return
  }
  const after = await read(deps, visit)
  if (taken.refusal.code === 'not_found' || after === null) return sendUnknown(deps, response)
  again(refusalText(taken.refusal, actor.language), refusalStatus(taken.refusal), after)
}

/** The reader's own comments on the page: the same form sent twice is one comment. */
const seenOn = ({ comments }: ShownCollation): string => JSON.stringify(comments.map(({ id }) => id))

type Shown = { received: boolean; problem: CommentProblem | null; status: number }

function send(
  deps: Deps,
  response: Response,
  { actor, link }: MeetingVisit,
  shown: ShownCollation,
  { status, ...told }: Shown,
): void {
  const { config } = deps
  const action = new URL(personalCollationLink(config, link)).pathname
  const token = () => makeFormToken(config.appSecret, link, seenOn(shown), deps.clock())
  const html = collationPage({
    ...shown,
    ...told,
    language: actor.language,
    secretariatMail: config.secretariatMailbox,
    files:
      shown.blocks.length === 0
        ? []
        : collationFormats.map((format) => ({ name: fileNames[format], url: `${action}/${format}` })),
    meetingUrl: new URL(personalMeetingLink(config, link)).pathname,
    form: shown.mayComment ? { action, token: token() } : null,
    stylesheetUrl: STYLESHEET,
  })
  sendHtml(response, status, html)
}
