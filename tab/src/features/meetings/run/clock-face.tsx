import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import type { Language } from '../../../../../bot/domain/language.ts'
import { runTexts } from '../../../texts/meetings-run.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateTimeText } from '../../../time/date-text.ts'
import { clockAt } from '../clock-at.ts'
import { durationText, minutesBehind, plannedOtherDay, runNow, runsOtherDay } from './run-clock.ts'

const useStyles = makeStyles({
  face: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: 'clamp(20px, 3.2vw, 40px)',
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  digits: {
    margin: 0,
    fontSize: 'clamp(56px, 14vw, 168px)',
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  large: { fontSize: 'clamp(72px, 24vw, 320px)' },
  line: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  calm: { color: tokens.colorNeutralForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
  last: { color: tokens.colorStatusDangerForeground1 },
  over: { color: tokens.colorStatusDangerForeground1 },
  level: { fontWeight: tokens.fontWeightSemibold },
  track: {
    height: '8px',
    marginTop: '8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    border: '1px solid transparent',
  },
  passed: { height: '100%', backgroundColor: 'currentColor', forcedColorAdjust: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = { run: RunView; now: number; large?: boolean }

/** What runs, how long it has left, and how the meeting stands to its run sheet; readable from the back of a room. */
export function ClockFace({ run, now, large = false }: Props) {
  const texts = useTexts(runTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const current = runNow(run, now)
  if (current === null) return <NotRunning run={run} now={now} />
  const { block, next, clock } = current
  const left = durationText(clock.leftMs)
  const otherDay = runsOtherDay(run, clock.behindMs, now)
  // The groups' time ends with their return, which is told once.
  const until =
    block.returnAt === null
      ? texts.until(clockAt(block.end, language))
      : texts.back(clockAt(block.returnAt, language))
  return (
    <div className={styles.face}>
      <p className={mergeClasses(styles.line, styles.quiet)}>{texts.now}</p>
      <p className={styles.title}>{block.title}</p>
      <div role="timer" className={styles[clock.level]}>
        <p className={mergeClasses(styles.digits, large && styles.large)}>{left}</p>
        <p className={mergeClasses(styles.line, styles.level)}>
          {clock.leftMs > 0 ? texts.left : texts.over} · {texts.level[clock.level]}
        </p>
        <div className={styles.track} aria-hidden>
          <div className={styles.passed} style={{ width: `${(clock.passed * 100).toFixed(1)}%` }} />
        </div>
      </div>
      <p className={styles.line}>
        <span>{until}</span>
        {' · '}
        <span>
          {otherDay === null
            ? behindText(clock.behindMs, texts)
            : texts.plannedFor(dateTimeText(otherDay, language))}
        </span>
      </p>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {next === null ? texts.nothingNext : `${texts.next}: ${clockAt(next.start, language)} ${next.title}`}
      </p>
    </div>
  )
}

function NotRunning({ run, now }: { run: RunView; now: number }) {
  const texts = useTexts(runTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const first = run.blocks[0]
  const ended = run.state === 'ended'
  const otherDay = plannedOtherDay(run, now)
  return (
    <div className={styles.face}>
      <p className={styles.title}>{ended ? texts.ended : texts.notStarted}</p>
      {ended && run.changedAt !== null && (
        <p className={styles.line}>{texts.endedAt(clockAt(run.changedAt, language))}</p>
      )}
      {!ended && first !== undefined && (
        <p className={styles.line}>
          {otherDay === null
            ? texts.startsAt(clockAt(first.start, language))
            : whenText(otherDay, now, texts, language)}
        </p>
      )}
    </div>
  )
}

/** 'Mødet er først fredag den 29. maj 2026 kl. 13.00.' */
export function whenText(
  planned: string,
  now: number,
  texts: typeof runTexts.da,
  language: Language,
): string {
  const when = dateTimeText(planned, language)
  return Date.parse(planned) > now ? texts.isOn(when) : texts.wasOn(when)
}

function behindText(behindMs: number, texts: typeof runTexts.da): string {
  const minutes = minutesBehind(behindMs)
  if (minutes === 0) return texts.onTime
  return minutes > 0 ? texts.behind(minutes) : texts.ahead(-minutes)
}
