const zone = { timeZone: 'Europe/Copenhagen' } as const
const day = new Intl.DateTimeFormat('da-DK', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const time = new Intl.DateTimeFormat('da-DK', { ...zone, hour: '2-digit', minute: '2-digit' })
const shortDay = new Intl.DateTimeFormat('da-DK', { ...zone, day: 'numeric', month: 'short' })
const local = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short', timeStyle: 'short' })
const offset = new Intl.DateTimeFormat('en', { ...zone, timeZoneName: 'longOffset' })

/** "mandag den 2. marts 2026 kl. 09.00" in Copenhagen. */
export function longTime(at: Date): string {
  return `${day.format(at)} kl. ${time.format(at)}`
}

export function shortTime(at: Date): string {
  return `${shortDay.format(at)} kl. ${time.format(at)}`
}

/** As an input of type `datetime-local` takes it: Copenhagen's wall clock. */
export function asInput(at: Date): string {
  return local.format(at).replace(' ', 'T')
}

/** The instant at which Copenhagen's clocks show what was typed. */
export function fromInput(text: string): Date {
  const guess = new Date(`${text}:00Z`)
  const parts = offset.formatToParts(guess).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT+01:00'
  return new Date(`${text}:00${parts.replace('GMT', '') || '+00:00'}`)
}
