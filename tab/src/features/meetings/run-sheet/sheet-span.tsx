import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons'
import { use } from 'react'
import { endOf } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortClock } from './clock.ts'
import type { Blocks } from './sheet-edits.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '-4px 0 0' },
  fact: { display: 'inline-flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground2 },
  late: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorStatusWarningForeground1,
  },
})

type Props = { blocks: Blocks; booked: { start: number; end: number } | null }

/** From when to when the blocks run, and how that stands to what is booked. */
export function SheetSpan({ blocks, booked }: Props) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [first] = blocks
  if (first === undefined) return null
  const end = Math.max(...blocks.map(endOf))
  const clock = (minute: number) => shortClock(minute, language)
  const after = booked === null ? 0 : end - booked.end
  const said = after === 0 ? texts.fits : after > 0 ? texts.endsLate(after) : texts.endsEarly(-after)
  return (
    <p className={styles.line}>
      <span className={styles.fact}>
        {texts.span(clock(first.start), clock(end), end - first.start, blocks.length)}
      </span>
      {booked !== null && (
        <span className={after > 0 ? styles.late : styles.fact}>
          {after > 0 ? <WarningRegular aria-hidden="true" /> : <CheckmarkCircleRegular aria-hidden="true" />}
          {texts.booked(clock(booked.start), clock(booked.end))}. {said}.
        </span>
      )}
    </p>
  )
}
