import { useEffect, useRef, useState } from 'react'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { SaidAloud } from '../../../components/said-aloud.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { useTexts } from '../../../texts/texts.ts'
import { runNow } from './run-clock.ts'

/** Tells a screen reader the time sparingly: when a block begins, at a fifth and a twentieth of it, and when it is over. */
export function TimeAnnouncer({ run, now }: { run: RunView; now: number }) {
  const texts = useTexts(runTexts)
  const current = runNow(run, now)
  const [said, setSaid] = useState('')
  const before = useRef<string | null>(null)
  const blockId = current?.block.id ?? null
  const level = current?.clock.level ?? null
  const title = current?.block.title ?? ''
  const minutes = Math.max(1, Math.round((current?.clock.leftMs ?? 0) / 60_000))
  useEffect(() => {
    const moment = blockId === null ? null : `${blockId} ${level}`
    const last = before.current
    before.current = moment
    // What stands on the page as it opens is read there.
    if (last === null || moment === null || moment === last) return
    if (level === 'soon') setSaid(texts.saidSoon(title, minutes))
    else if (level === 'last') setSaid(texts.saidLast(title))
    else if (level === 'over') setSaid(texts.saidOver(title))
    else setSaid(texts.saidBegun(title))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is said belongs to the moment, not to each second
  }, [blockId, level])
  return <SaidAloud text={said} />
}
