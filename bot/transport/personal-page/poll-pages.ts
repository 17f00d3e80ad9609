import type { Request, Response, Server } from 'restify'
import type { PollCardData, PollProblem } from '../../cards/poll-card-data.ts'
import { commentIn, votesIn } from '../../cards/verbs.ts'
import type { Deps } from '../../deps.ts'
import { pollPage } from '../../pages/poll-page.ts'
import { pageTextsIn } from '../../pages/texts/texts.ts'
import type { Actor } from '../../usecases/actor.ts'
import { openPollLink } from '../../usecases/scheduling/polls/open-poll-link.ts'
import { showOwnPoll } from '../../usecases/scheduling/polls/show-own-poll.ts'
import { voteOnPoll } from '../../usecases/scheduling/polls/vote-on-poll.ts'
import { personalPollLink } from '../../views/links.ts'
import { readForm } from '../http/read-form.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { checkFormToken, makeFormToken } from './form-token.ts'
import { keepPrivate, sendHtml, sendUnknown, STYLESHEET } from './send-page.ts'
import { visitedBy } from './visited.ts'

type PollVisit = { actor: Actor; pollId: string; link: string }

/** The personal page of a poll. Getting it votes on nothing, however often a mail scanner does; only its posted form does. */
export function addPollPages(server: Server, deps: Deps): void {
  const visited = visitedBy(deps, '/tider/…', visitOf)

  server.get(
    '/tider/:token',
    visited(async (visit, request, response) => {
      const poll = await draw(deps, visit)
      if (poll === null) return sendUnknown(deps, response)
      const { svar } = request.query as { svar?: unknown }
      send(deps, response, visit, poll, { received: svar === 'modtaget', problem: null, status: 200 })
    }),
  )
  server.post(
    '/tider/:token',
    visited(async (visit, request, response) => {
      const form = await readForm(request)
      if (form.ok || form.why !== 'broken_off') await take(deps, response, visit, form.ok ? form.fields : {})
    }),
  )
}

async function visitOf(deps: Deps, request: Request): Promise<PollVisit | null> {
  const link = String((request.params as { token?: string }).token)
  if (!/^[\w-]{43}$/.test(link)) return null
  const opened = await openPollLink(deps, link)
  return opened.ok ? { actor: opened.actor, pollId: opened.pollId, link } : null
}

async function draw(deps: Deps, { actor, pollId, link }: PollVisit): Promise<PollCardData | null> {
  const at = { url: personalPollLink(deps.config, link), refreshUserIds: [] }
  const shown = await showOwnPoll(deps, actor, pollId, at)
  return shown.ok ? shown.card : null
}

async function take(
  deps: Deps,
  response: Response,
  visit: PollVisit,
  fields: Record<string, string>,
): Promise<void> {
  const { actor, pollId, link } = visit
  const before = await draw(deps, visit)
  if (before === null) return sendUnknown(deps, response)
  const [votes, comment] = [votesIn(fields), commentIn(fields)]
  const again = (message: string, status: number, poll = before) =>
    send(deps, response, visit, poll, { received: false, problem: { message, votes, comment }, status })
  const fresh = checkFormToken(
    deps.config.appSecret,
    link,
    shownOf(before),
    fields['formToken'] ?? '',
    deps.clock(),
  )
  if (fresh === 'stale') return again(pageTextsIn(actor.language).staleForm, 422)
  if (fresh === 'changed') return again(refusalText({ code: 'poll_changed' }, actor.language), 409)
  const voted = await voteOnPoll(deps, actor, { pollId, votes, comment, seen: before.viewer.answeredAt })
  if (voted.ok) {
    keepPrivate(response)
    response.statusCode = 303
    response.setHeader('location', `${personalPollLink(deps.config, link)}?svar=modtaget`)
    response.end()
    return
  }
  const after = await draw(deps, visit)
  if (voted.refusal.code === 'not_found' || after === null) return sendUnknown(deps, response)
  again(refusalText(voted.refusal, actor.language), refusalStatus(voted.refusal), after)
}

/** Which answer the page showed, so that nobody changes one that they have not seen. */
const shownOf = ({ options, viewer }: PollCardData): string =>
  JSON.stringify([viewer.answeredAt?.getTime() ?? null, options.map(({ id }) => id)])

type Shown = { received: boolean; problem: PollProblem | null; status: number }

function send(
  deps: Deps,
  response: Response,
  { link }: PollVisit,
  poll: PollCardData,
  { received, problem, status }: Shown,
): void {
  const action = new URL(personalPollLink(deps.config, link)).pathname
  const token = makeFormToken(deps.config.appSecret, link, shownOf(poll), deps.clock())
  const data = { poll, form: { action, token }, received, problem, stylesheetUrl: STYLESHEET }
  sendHtml(response, status, pollPage(data))
}
