/** '1.7' for '07-01': a day that comes every year, as it is typed. */
export function dayFrom(monthDay: string): string {
  const [month = '', day = ''] = monthDay.split('-')
  return `${Number(day)}.${Number(month)}`
}

/** '07-01' for '1.7', '1/7' or '01.07.'; text that is no day becomes one that the contract refuses. */
export function readDay(text: string): string {
  const found = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\.?\s*$/.exec(text)
  if (found === null) return ''
  const [, day = '', month = ''] = found
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
