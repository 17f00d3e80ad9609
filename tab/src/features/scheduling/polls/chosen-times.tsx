import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, use, useRef, useState } from 'react'
import { DeadlineField } from '../../../components/deadline-field.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { schedulingTexts } from '../../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { instantIn, type WallClock } from '../../../time/copenhagen.ts'
import { dateTimeText } from '../../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
})

type Props = {
  starts: string[]
  /** What the fields show until something is written in them. */
  first: WallClock
  most: number
  fault: string | undefined
  /** Why the time cannot be chosen; absent or null: it can. */
  refuse?: (start: Date) => string | null
  onChange: (starts: string[]) => void
}

/** Times that have been chosen, each with its way out, and the fields for one more. */
export function ChosenTimes({ starts, first, most, fault, refuse, onChange }: Props) {
  const texts = useTexts(pollTexts)
  const { otherMissing } = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [written, setWritten] = useState<WallClock | null>(null)
  const clock = written ?? first
  const [wrong, setWrong] = useState<string>()
  const list = useRef<HTMLUListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const add = () => {
    const start = instantIn(clock)
    const why =
      starts.length >= most ? texts.enoughTimes : start === null ? otherMissing : (refuse?.(start) ?? null)
    setWrong(why ?? undefined)
    if (start !== null && why === null) onChange([...new Set([...starts, start.toISOString()])].toSorted())
  }
  /** The keyboard goes on at the next, or the last, or where one more is added. */
  const remove = (nth: number) => {
    onChange(starts.filter((_, other) => other !== nth))
    setWrong(undefined)
    const buttons = list.current?.querySelectorAll('button')
    const next = buttons?.[nth + 1] ?? buttons?.[nth - 1] ?? addButton.current
    next?.focus()
  }
  /** Enter in a field adds the time that stands there: it sends nothing that has not been added. */
  const addByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    add()
  }
  return (
    <>
      {starts.length > 0 && (
        <ul ref={list} className={styles.list}>
          {starts.map((start, nth) => {
            const when = dateTimeText(start, language)
            return (
              <li key={start} className={styles.item}>
                <span>{when}</span>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={texts.removeTime(when)}
                  onClick={() => remove(nth)}
                />
              </li>
            )
          })}
        </ul>
      )}
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.fields} onKeyDown={addByEnter}>
        <DeadlineField label={texts.newTime} value={clock} onChange={setWritten} error={wrong} />
        <Button ref={addButton} className={styles.button} icon={<AddRegular />} onClick={add}>
          {texts.addTime}
        </Button>
      </div>
    </>
  )
}
