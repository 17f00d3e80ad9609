import { Temporal } from 'temporal-polyfill'

const DANISH = 'Europe/Copenhagen'

/** The zones that the stand-in understands, as Windows and IANA name them. */
const zones: Record<string, string> = {
  UTC: 'UTC',
  'Romance Standard Time': DANISH,
  'Europe/Copenhagen': DANISH,
}

export type OutlookTime = { dateTime: string; timeZone: string }

/** Danish wall time of what a request says; null where the time or its zone is none. */
export function toWall({ dateTime, timeZone }: OutlookTime): string | null {
  const zone = zones[timeZone]
  if (zone === undefined) return null
  try {
    return Temporal.PlainDateTime.from(dateTime)
      .toZonedDateTime(zone)
      .withTimeZone(DANISH)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** As Graph writes it in the zone that was preferred; an event of whole days begins at midnight in every zone. */
export function fromWall(wall: string, timeZone: string, isAllDay = false): OutlookTime {
  const zone = zones[timeZone] ?? 'UTC'
  const local = Temporal.PlainDateTime.from(wall)
  const there = isAllDay ? local : local.toZonedDateTime(DANISH).withTimeZone(zone).toPlainDateTime()
  return { dateTime: `${there.toString({ smallestUnit: 'second' })}.0000000`, timeZone }
}

export const instantOfWall = (wall: string): Date =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(DANISH).epochMilliseconds)

export const wallOfInstant = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(DANISH)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })

/** The zone of `Prefer: outlook.timezone="…"`; UTC where none is preferred, undefined where it is not known. */
export function preferredZone(prefer: string | undefined): string | undefined {
  const zone = /outlook\.timezone="([^"]+)"/i.exec(prefer ?? '')?.[1]
  return zone === undefined ? 'UTC' : zone in zones ? zone : undefined
}
