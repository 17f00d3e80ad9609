import { roundView } from '../../bot/contract/round.ts'
import { routes } from '../../bot/contract/routes.ts'
import type { Instance, Stage } from '../support/product-stage.ts'

/** What a member says; each text is said once, so that it can be found again. */
export type Said = { person: string; roundId: string; facility: string; text: string }

/**
 * One answer through one door. True when the product has acknowledged it, false when the connection broke off: then
 * nothing was promised. Throws when the product refuses it, for then the test is wrong.
 */
export type Door = (stage: Stage, instance: Instance, said: Said) => Promise<boolean>

export const byTeams: Door = async ({ tenant }, _instance, { person, roundId, text }) => {
  const { messages } = tenant.admin.chat(person)
  const message = messages.findLast(({ card }) => JSON.stringify(card).includes(roundId))
  if (message === undefined) throw new Error(`${person} has no card of the round`)
  const data = { roundId, answer: 'remark', remark: text }
  const { answer, card } = await tenant.admin.press(person, message.id, { verb: 'answer', data })
  if (answer.status === 0 || answer.status >= 500) return false
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
    const page = await (await fetch(url + link, { signal: AbortSignal.timeout(10_000) })).text()
    const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const response = await fetch(url + link, {
      method: 'POST',
      body: new URLSearchParams({ formToken, answer: 'remark', remark: text }),
      headers: { origin: url },
      signal: AbortSignal.timeout(10_000),
    })
    if (!(await response.text()).includes('Tak. Jeres svar er modtaget.'))
      throw new Error(`${person} was answered ${response.status}`)
    return true
  })
}

const cutOff = ['fetch failed', 'terminated']

/** A connection that was refused or cut is told by fetch in these words; all else is an answer, or a fault of the test. */
async function acknowledged(say: () => Promise<boolean>): Promise<boolean> {
  try {
    return await say()
  } catch (error) {
    if (cutOff.includes((error as Error).message)) return false
    throw error
  }
}
