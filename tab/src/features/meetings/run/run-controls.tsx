import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { use, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { whenText } from './clock-face.tsx'
import { plannedOtherDay } from './run-clock.ts'
import { useRunAct } from './use-run.ts'

const useStyles = makeStyles({
  clock: {
    padding: '20px 24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 480px)': { padding: '16px' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  main: { whiteSpace: 'normal', maxWidth: '100%' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = { run: RunView; now: number; children: ReactNode }

/** The clock with all that runs the meeting: by buttons, and by keys while the clock itself has focus. */
export function RunControls({ run, now, children }: Props) {
  const texts = useTexts(runTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { meetingId, currentBlockId: seen, blocks } = run
  const start = useRunAct('startMeeting', meetingId)
  const begin = useRunAct('beginBlock', meetingId)
  const minutes = useRunAct('addMinutes', meetingId)
  const automatic = useRunAct('setAutomatic', meetingId)
  const takeBack = useRunAct('takeBackRun', meetingId)
  const [ending, setEnding] = useState(false)
  const [starting, setStarting] = useState(false)
  const otherDay = plannedOtherDay(run, now)
  const acts = [start, begin, minutes, automatic, takeBack]
  const pending = acts.some((act) => act.isPending)
  const error = acts.find((act) => act.error !== null)?.error ?? null
  const next = blocks[blocks.findIndex(({ id }) => id === seen) + 1] ?? null
  const forget = () => acts.forEach((act) => act.reset())

  const goOn = () => {
    forget()
    if (seen === null && otherDay !== null) setStarting(true)
    else if (seen === null) start.mutate(undefined)
    else if (next !== null) begin.mutate({ seen })
    else setEnding(true)
  }
  const add = (more: number) => {
    forget()
    if (seen !== null) minutes.mutate({ blockId: seen, minutes: more })
  }
  const pressed = (event: KeyboardEvent) => {
    // Buttons within have keys of their own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const act = { ' ': goOn, ArrowRight: goOn, ArrowUp: () => add(1), ArrowDown: () => add(-1) }[event.key]
    if (act === undefined || event.repeat) return
    event.preventDefault()
    if (!pending) act()
  }
  return (
    <section className={styles.clock} aria-label={texts.clock} tabIndex={0} onKeyDown={pressed}>
      {children}
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="large"
          className={styles.main}
          disabledFocusable={pending}
          onClick={goOn}
        >
          {seen === null ? texts.start : next === null ? texts.end : texts.begin(next.title)}
        </Button>
        {run.can.takeBack && (
          <Button
            disabledFocusable={pending}
            onClick={() => {
              forget()
              takeBack.mutate({ seen })
            }}
          >
            {texts.takeBack}
          </Button>
        )}
        {seen !== null && next !== null && <Button onClick={() => setEnding(true)}>{texts.end}</Button>}
      </div>
      {seen !== null && (
        <div className={styles.row} role="group" aria-label={texts.addLabel}>
          {[1, 2, 5].map((more) => (
            <Button key={more} disabledFocusable={pending} onClick={() => add(more)}>
              {texts.add(more)}
            </Button>
          ))}
          <Button disabledFocusable={pending} onClick={() => add(-1)}>
            {texts.take}
          </Button>
        </div>
      )}
      <Checkbox
        label={texts.automatic}
        checked={run.automatic}
        onChange={(_, { checked }) => {
          forget()
          automatic.mutate({ automatic: checked === true })
        }}
      />
      <p className={styles.hint}>{texts.shortcuts}</p>
      {error !== null && <ProblemNotice error={error} />}
      {ending && seen !== null && (
        <EndDialog meetingId={meetingId} seen={seen} onClose={() => setEnding(false)} />
      )}
      {starting && seen === null && otherDay !== null && (
        <StartDialog
          meetingId={meetingId}
          when={whenText(otherDay, now, texts, language)}
          onClose={() => setStarting(false)}
        />
      )}
    </section>
  )
}

/** A meeting is seldom meant to be started on another day than its own: who tries something out is told what follows. */
function StartDialog({ meetingId, when, onClose }: { meetingId: string; when: string; onClose: () => void }) {
  const texts = useTexts(runTexts)
  const start = useRunAct('startMeeting', meetingId, onClose)
  return (
    <ActDialog
      title={texts.startTitle}
      text={`${when} ${texts.startText}`}
      confirm={texts.startToday}
      pending={start.isPending}
      error={start.error}
      onConfirm={() => start.mutate(undefined)}
      onClose={onClose}
    />
  )
}

function EndDialog({ meetingId, seen, onClose }: { meetingId: string; seen: string; onClose: () => void }) {
  const texts = useTexts(runTexts)
  const end = useRunAct('endMeeting', meetingId, onClose)
  return (
    <ActDialog
      title={texts.endTitle}
      text={texts.endText}
      confirm={texts.end}
      pending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ seen })}
      onClose={onClose}
    />
  )
}
