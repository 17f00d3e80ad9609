import type { Config } from '../config.ts'
import type { BusyTime, Calendar, Schedule, ScheduleQuestion } from '../deps.ts'
import { askInBatches, type BatchAnswer } from './batch.ts'
import { busyOf, scheduleAnswer, type ScheduleAnswer, workingHoursOf } from './calendar-schedule-answer.ts'
import { inUtc } from './calendar-time.ts'
import type { GraphClients } from './graph-clients.ts'
import { graphFailure, lacksConsent } from './graph-failure.ts'
import type { MailboxMeter } from './mailbox-meter.ts'

/** Graph's limits of one question. */
const MOST_MAILBOXES = 20
const LONGEST_DAYS = 42
/** One mailbox is asked of as many things at a time as Exchange serves. */
const AT_A_TIME = 4
/** `availabilityView` is not used; long slots keep it short. */
const SLOT_MINUTES = 60
const DAY_MS = 86_400_000

type Window = { from: Date; to: Date }
type Unknown = Extract<Schedule, { known: false }>['reason']

/** Whether people are free, tenant by tenant, each with its own consent and token. What cannot be read is unknown. */
export function createScheduleReading(
  config: Pick<Config, 'hostTenantId' | 'secretariatMailbox'>,
  clients: GraphClients,
  meter: MailboxMeter,
): Calendar['readSchedules'] {
  const askOneTenant = async (question: ScheduleQuestion, window: Window): Promise<Schedule[]> => {
    const isHost = question.tenantId === config.hostTenantId
    const asker = isHost ? config.secretariatMailbox : question.asObjectId
    const mails = [...new Set(question.mails)]
    const all = (reason: Unknown) => mails.map((mail): Schedule => ({ mail, known: false, reason }))
    if (asker === null) return all('not_readable')
    const asked = inParts(mails, MOST_MAILBOXES).flatMap((part) =>
      windowsOf(window).map((each) => ({ part, window: each })),
    )
    try {
      const answers = await meter.inTurn(asker, () =>
        askInBatches(clients.patient(question.tenantId), asked.map(requestAs(asker)), AT_A_TIME),
      )
      return mails.map((mail) => {
        const parts = asked.flatMap(({ part }, index) => (part.includes(mail) ? [answers[index]] : []))
        return joined(mail, parts)
      })
    } catch (error) {
      const failure = graphFailure(error)
      if (!failure) throw error
      return all(lacksConsent(failure) ? 'no_consent' : 'unavailable')
    }
  }

  return async (questions, window) => {
    const found = await Promise.all(questions.map((question) => askOneTenant(question, window)))
    return found.flat()
  }
}

const requestAs =
  (asker: string) =>
  ({ part, window }: { part: string[]; window: Window }) => ({
    method: 'POST' as const,
    url: `/users/${encodeURIComponent(asker)}/calendar/getSchedule`,
    body: {
      schedules: part,
      startTime: inUtc(window.from),
      endTime: inUtc(window.to),
      availabilityViewInterval: SLOT_MINUTES,
    },
  })

/** One person's calendar over all windows. Known in part is unknown: a gap must not look like a free afternoon. */
function joined(mail: string, answers: readonly (BatchAnswer | undefined)[]): Schedule {
  const busy: BusyTime[] = []
  let workingHours: ReturnType<typeof workingHoursOf> = null
  for (const answer of answers) {
    const found = answer && answer.status === 200 ? findIn(answer.body, mail) : null
    if (!found) return { mail, known: false, reason: whyNot(answer) }
    if (found.error || !found.scheduleItems) return { mail, known: false, reason: 'not_readable' }
    busy.push(...found.scheduleItems.flatMap(busyOf))
    workingHours ??= workingHoursOf(found.workingHours)
  }
  return { mail, known: true, busy: withoutDoubles(busy), workingHours }
}

function findIn(body: unknown, mail: string): ScheduleAnswer | null {
  const parsed = scheduleAnswer.safeParse(body)
  if (!parsed.success) return null
  return parsed.data.value.find(({ scheduleId }) => scheduleId?.toLowerCase() === mail.toLowerCase()) ?? null
}

function whyNot(answer: BatchAnswer | undefined): Unknown {
  if (answer?.status === 403) return 'no_consent'
  return answer?.status === 404 ? 'not_readable' : 'unavailable'
}

/** What reaches over the border of two windows stands in both. */
function withoutDoubles(busy: readonly BusyTime[]): BusyTime[] {
  const seen = new Map(busy.map((one) => [`${+one.start} ${+one.end} ${one.status}`, one]))
  return [...seen.values()].sort((a, b) => +a.start - +b.start)
}

function windowsOf({ from, to }: Window): Window[] {
  const windows: Window[] = []
  for (let start = from.getTime(); start < to.getTime(); start += LONGEST_DAYS * DAY_MS) {
    const end = Math.min(start + LONGEST_DAYS * DAY_MS, to.getTime())
    windows.push({ from: new Date(start), to: new Date(end) })
  }
  return windows
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, nth) => all.slice(nth * size, (nth + 1) * size))
}
