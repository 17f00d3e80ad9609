/**
 * When a task sheet says that its reader is back in plenary, in minutes after midnight; null where it says nothing of it. Read as
 * Danes write it: "tilbage i plenum kl. 14.15", "kl 14:15 mødes vi igen", "retur 14.15", "kl. 14", a line that is nothing but
 * "13.40", or the end of "13.20-13.40". `starts`: when the session begins, by which such a range is known.
 */
export function returnTimeIn(text: string, starts: number | null = null): number | null {
  const sentences = text.split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)
  for (const words of [plenary, comingBack])
    for (const sentence of sentences) {
      const time = timeBeside(sentence, words)
      if (time !== null) return time
    }
  const alone = sentences.find((sentence) => /^\s*(kl\.?)?\s*\d{1,2}[.:]\d{2}\.?\s*$/i.test(sentence))
  if (alone !== undefined) return timesIn(alone)[0]?.minute ?? null
  return starts === null ? null : endOfRange(text, starts)
}

/** When the text promises a break, in minutes after midnight: "pause kl. 15.00", "kaffe 10:15". */
export function breakTimesIn(text: string): number[] {
  return text.split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u).flatMap((sentence) => timeBeside(sentence, breaks) ?? [])
}

const plenary =
  /\b(tilbage|retur|igen|samles|mødes|back|return\w*)\b[^.:;]*\b(plenum|plenary)|\b(plenum|plenary)\b/i
const comingBack = /\b(tilbage|retur|vende[r]? tilbage|mødes igen|samles igen|back|return)\b/i
const breaks = /\b(kaffepause|frokostpause|pause|kaffe|frokost|break|coffee)\b/i

type Found = { minute: number; from: number; to: number }

/** The first time after the words, else the last before them. */
function timeBeside(sentence: string, words: RegExp): number | null {
  const said = words.exec(sentence)
  if (said === null) return null
  const times = timesIn(sentence)
  const after = times.find(({ from }) => from >= said.index)
  return (after ?? times.at(-1))?.minute ?? null
}

/**
 * '14.15', '14:15', 'kl. 14', 'kl 1415', '2:15 pm'. Neither a date ('15.10.2020', 'den 15.10') nor a part of a longer number is a time.
 */
function timesIn(text: string): Found[] {
  const written =
    /(?<![\d:,])(?<!\d\.)(?<!\bden\s)(?:(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)(?![.:]?\d)(?:\s*(?<half>[ap])\.?m\b)?|(?<=\bkl\.?\s*)(?<bare>[01]\d|2[0-3]|\d)(?<rest>[0-5]\d)?(?![\d.:]*\d))/gi
  return [...text.matchAll(written)].flatMap((match) => {
    const { hour, minute, half, bare, rest } = match.groups ?? {}
    const written = Number(hour ?? bare)
    const hours = half?.toLowerCase() === 'p' && written < 12 ? written + 12 : written
    const found = hours * 60 + Number(minute ?? rest ?? 0)
    return { minute: found, from: match.index, to: match.index + match[0].length }
  })
}

function endOfRange(text: string, starts: number): number | null {
  const times = timesIn(text)
  const at = times.findIndex(({ minute }, place) => {
    const next = times[place + 1]
    return minute === starts && next !== undefined && isDash(text.slice(times[place]?.to, next.from))
  })
  return at < 0 ? null : (times[at + 1]?.minute ?? null)
}

const isDash = (between: string): boolean => /^\s*(-|–|—|til|to|og)\s*(kl\.?\s*)?$/i.test(between)
