import { roundView } from '../../bot/contract/round.ts'
import { routes } from '../../bot/contract/routes.ts'
import type { Instance, Stage } from '../support/product-stage.ts'

/** What a member says; each text is said once, so that it can be found again. */
export type Said = { person: string; roundId: string; facility: string; text: string }

/**
 * One answer through one door. True when the product has acknowledged it, false when the connection broke off or the
 * product had no database: then nothing was promised. Throws when the product refuses it, for then the test is wrong.
 */
export type Door = (stage: Stage, instance: Instance, said: Said) => Promise<boolean>

export const byTeams: Door = async ({ tenant }, _instance, { person, roundId, text }) => {
  const { messages } = tenant.admin.chat(person)
  const message = messages.findLast(({ card }) => JSON.stringify(card).includes(roundId))
  if (message === undefined) throw new Error(`${person} has no card of the round`)
  const data = { roundId, answer: 'remark', remark: text }
  const { answer, card } = await tenant.admin.press(person, message.id, { verb: 'answer', data })
  if (answer.status === 0 || answer.status === 503 || invokeStatus(answer.body) === 503) return false
  if (!JSON.stringify(card).includes(text)) throw new Error(`Not taken: ${JSON.stringify(answer)}`)
  return true
}

export const byTab: Door = async (stage, instance, { person, roundId, text }) => {
  const api = stage.api(instance, person)
  return acknowledged(async () => {
    const { seats } = await api.ask(routes.showRound, roundView, { roundId })
    const seat = seats.find(({ mine }) => mine)
    await api.tell(routes.answer, { seatId: seat?.seatId, kind: 'remark', text }, { roundId })
    return true
  })
}

export const byMail: Door = async ({ tenant }, { url }, { person, facility, text }) => {
  const { mail } = tenant.admin.person(person)
  const link = tenant.admin
    .mails(mail)
    .filter(({ subject }) => subject.includes(facility))
    .map(({ content }) => /\/svar\/[\w-]+/.exec(content)?.[0])
    .filter((path) => path !== undefined)
    .at(-1)
  if (link === undefined) throw new Error(`${person} has no link to ${facility}`)
  return acknowledged(async () => {
    const opened = await fetch(url + link, { signal: AbortSignal.timeout(30_000) })
    if (opened.status !== 200) throw new Error(`The page was answered ${opened.status}`)
    const page = await opened.text()
    const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const response = await fetch(url + link, {
      method: 'POST',
      body: new URLSearchParams({ formToken, answer: 'remark', remark: text }),
      headers: { origin: url },
      signal: AbortSignal.timeout(30_000),
    })
    if (!(await response.text()).includes('Tak. Jeres svar er modtaget.'))
      throw new Error(`The answer was answered ${response.status}`)
    return true
  })
}

const invokeStatus = (body: unknown) => (body as { statusCode?: number } | null)?.statusCode

/** False: nothing was promised. */
async function acknowledged(say: () => Promise<boolean>): Promise<boolean> {
  return (await passing(say)) ?? false
}

/**
 * What a connection that was refused or cut is told by fetch in, and the product while it has no database: to come again.
 * All else is an answer, or a fault of the test.
 */
const comeAgain = /^fetch failed$|^terminated$| was answered 503/

/** Undefined where the product could not be asked just now. */
export async function passing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (comeAgain.test((error as Error).message)) return undefined
    throw error
  }
}
