/**
 * Exchange serves an app four requests at a time for each mailbox and refuses the fifth. Half of them are this
 * process's, so that two instances together keep within it; a refusal is obeyed besides.
 */
const AT_A_TIME = 2

export type MailboxMeter = {
  /** Runs the request when it is the mailbox's turn. First come, first served. */
  inTurn<Result>(mailbox: string, request: () => Promise<Result>): Promise<Result>
}

export function createMailboxMeter(atATime = AT_A_TIME): MailboxMeter {
  const lines = new Map<string, { running: number; waiting: (() => void)[] }>()
  return {
    async inTurn(mailbox, request) {
      const key = mailbox.toLowerCase()
      const line = lines.get(key) ?? { running: 0, waiting: [] }
      lines.set(key, line)
      // Whoever ends hands the place over, so that nobody slips in between.
      if (line.running < atATime) line.running++
      else await new Promise<void>((resolve) => line.waiting.push(resolve))
      try {
        return await request()
      } finally {
        const next = line.waiting.shift()
        if (next) next()
        else if (--line.running === 0) lines.delete(key)
      }
    },
  }
}
