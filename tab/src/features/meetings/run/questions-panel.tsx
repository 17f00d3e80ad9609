import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use, useEffect, useRef, useState, type FocusEvent } from 'react'
import type { QuestionList } from '../../../../../bot/contract/meeting-run.ts'
import { questionLimits } from '../../../../../bot/domain/meetings/run/run-limits.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { clockAt } from '../clock-at.ts'
import { TextSender } from './text-sender.tsx'
import { useQuestions, useRunAct } from './use-run.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  counted: { margin: 0, outlineStyle: 'none' },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300 },
})

type Question = QuestionList['items'][number]

/** Questions as they were gathered: for the secretariat everybody's, to be taken up in batches; for others their own. */
export function QuestionsPanel({ meetingId, asks }: { meetingId: string; asks: boolean }) {
  const texts = useTexts(runTexts)
  const styles = useStyles()
  const questions = useQuestions(meetingId)
  const take = useRunAct('takeQuestions', meetingId)
  const [done, setDone] = useState<string | null>(null)
  const ask = useRunAct('askQuestion', meetingId, () => setDone(texts.asked))
  const items = questions.data?.items ?? []
  const waiting = items.filter(({ takenAt }) => takenAt === null)
  const taken = items.filter(({ takenAt }) => takenAt !== null)
  const mayTake = questions.data?.can.take === true
  const mark = (ids: string[], isTaken: boolean) => take.mutate({ ids, taken: isTaken })
  const { counted, noteFocus } = useFocusOfGone()
  return (
    <Panel title={texts.questions} lead={texts.questionsLead}>
      {questions.error !== null && <ProblemNotice error={questions.error} />}
      {take.error !== null && <ProblemNotice error={take.error} />}
      {mayTake && (
        <p ref={counted} className={styles.counted} role="status" tabIndex={-1}>
          {waiting.length === 0 ? texts.noQuestions : texts.waiting(waiting.length)}
        </p>
      )}
      {mayTake && waiting.length > 0 && (
        <div>
          <Button
            disabledFocusable={take.isPending}
            onFocus={noteFocus}
            onClick={() =>
              mark(
                waiting.map(({ id }) => id),
                true,
              )
            }
          >
            {texts.takeAll(waiting.length)}
          </Button>
        </div>
      )}
      {waiting.length > 0 && (
        <Lines items={waiting} onFocus={noteFocus} onMark={mayTake ? (id) => mark([id], true) : null} />
      )}
      {taken.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{texts.taken}</h3>
          <Lines items={taken} onFocus={noteFocus} onMark={mayTake ? (id) => mark([id], false) : null} />
        </>
      )}
      {asks && (
        <TextSender
          label={texts.askField}
          hint={texts.askHint}
          missing={texts.askMissing}
          button={texts.askSend}
          most={questionLimits.text}
          pending={ask.isPending}
          error={ask.error}
          done={done}
          onSend={(text, sent) => {
            setDone(null)
            ask.mutate({ text }, { onSuccess: sent })
          }}
        />
      )}
    </Panel>
  )
}

/** A question that is taken up leaves its list with its button: what has the keyboard then says how many are left. */
function useFocusOfGone() {
  const counted = useRef<HTMLParagraphElement>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    if (last.current?.isConnected !== false || document.activeElement !== document.body) return
    last.current = null
    counted.current?.focus({ preventScroll: true })
  })
  return { counted, noteFocus: ({ target }: FocusEvent) => void (last.current = target) }
}

type LinesProps = {
  items: Question[]
  onFocus: (event: FocusEvent) => void
  onMark: ((id: string) => void) | null
}

function Lines({ items, onFocus, onMark }: LinesProps) {
  const texts = useTexts(runTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const clock = (instant: string) => clockAt(instant, language)
  return (
    <ul className={styles.list} onFocus={onFocus}>
      {items.map(({ id, text, at, name, own, takenAt, takenIn }) => (
        <li key={id} className={styles.item}>
          <div className={styles.words}>
            <p className={styles.text}>{text}</p>
            <p className={styles.quiet}>
              {own && name === null
                ? texts.askedAt(clock(at))
                : texts.askedBy(name ?? texts.someone, clock(at))}
              {takenAt !== null &&
                ` · ${takenIn === null ? texts.takenAt(clock(takenAt)) : texts.takenIn(takenIn, clock(takenAt))}`}
            </p>
          </div>
          {onMark !== null && (
            <Button
              size="small"
              onClick={() => onMark(id)}
              aria-label={takenAt === null ? texts.takeOneName(text) : texts.openName(text)}
            >
              {takenAt === null ? texts.takeOne : texts.open}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
