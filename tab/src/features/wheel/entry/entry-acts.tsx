import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import type { EntryView } from '../../../../../bot/contract/wheel.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { Panel } from '../../../components/panel.tsx'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'
import { useWheelAct } from '../use-wheel.ts'
import { wayBack, type WayBackState } from './way-back.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  history: { maxWidth: '860px', boxSizing: 'border-box' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '4px' },
})

/** What is done with an entry as a whole, and what was done with it. */
export function EntryActs({ entry }: { entry: EntryView }) {
  const texts = useTexts(entryTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'remove' | 'cancel' | null>(null)
  const remove = useWheelAct('removeEntry')
  const cancel = useWheelAct('cancelEntry')
  const restore = useWheelAct('restoreEntry')
  const { id, version, title, neededBy, can, state } = entry
  const repeats = entry.schedule.by !== 'date'
  const body = { params: { entryId: id }, body: { version } }
  const leave = (said: string, warnings: readonly string[] = []) => {
    const told: WayBackState = { said, warnings }
    void navigate(wayBack(), { state: told })
  }
  return (
    <>
      {(can.remove || can.edit) && (
        <div className={styles.bar}>
          {can.edit && repeats && state !== 'cancelled' && (
            <Button onClick={() => setAsking('cancel')}>{texts.cancelAll}</Button>
          )}
          {can.edit && repeats && state === 'cancelled' && (
            <Button
              onClick={() =>
                restore.mutate(body, { onSuccess: ({ warnings }) => leave(texts.saved(title), warnings) })
              }
            >
              {texts.restoreAll}
            </Button>
          )}
          {can.remove && <Button onClick={() => setAsking('remove')}>{texts.delete}</Button>}
        </div>
      )}
      {neededBy.length > 0 && (
        <p className={styles.text}>{texts.neededBy(neededBy.map((each) => each.title).join(', '))}</p>
      )}
      {entry.history.length > 0 && (
        <Panel title={texts.history} className={styles.history}>
          <ul className={styles.lines}>
            {entry.history.map(({ at, byName, text }, nth) => (
              <li key={nth}>{texts.historyLine(shortDateTimeText(at, language), byName, text)}</li>
            ))}
          </ul>
        </Panel>
      )}
      {asking === 'remove' && (
        <ActDialog
          title={texts.deleteTitle(title)}
          text={texts.deleteText}
          confirm={texts.delete}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(
              { params: { entryId: id }, query: { version: String(version) } },
              { onSuccess: () => leave(texts.deleted(title)) },
            )
          }
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'cancel' && (
        <ActDialog
          title={texts.cancelAllTitle(title)}
          text={texts.cancelAllText}
          confirm={texts.cancelAll}
          pending={cancel.isPending}
          error={cancel.error}
          onConfirm={() =>
            cancel.mutate(body, { onSuccess: ({ warnings }) => leave(texts.saved(title), warnings) })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
