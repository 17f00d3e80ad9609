import { useEffect, useRef, useState } from 'react'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { SaidAloud } from '../../components/said-aloud.tsx'
import { roundTexts } from '../../texts/round.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

/** Tells a screen reader what the eye sees change by itself: a new answer, a new state. Politely, in one sentence. */
export function LiveAnnouncer({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const { states } = useTexts(shellTexts)
  const before = useRef(round)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const last = before.current
    before.current = round
    if (last.id !== round.id) return
    const { noRemarks, remarks, total } = round.tally
    const changed = last.tally.noRemarks !== noRemarks || last.tally.remarks !== remarks
    const sentences = [
      ...(changed ? [texts.liveAnswers(noRemarks + remarks, total)] : []),
      ...(last.state === round.state ? [] : [texts.liveState(states[round.state])]),
    ]
    if (sentences.length > 0) setSaid(sentences.join(' '))
  }, [round, texts, states])
  return <SaidAloud text={said} />
}
