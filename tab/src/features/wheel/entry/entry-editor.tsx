import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Me } from '../../../../../bot/contract/forum.ts'
import type { EntryView, WheelView } from '../../../../../bot/contract/wheel.ts'
import { startingForum, startingRegion } from '../../../app/first-choice.ts'
import { useSession } from '../../../app/session.ts'
import { LeaveGuard } from '../../../components/leave-guard.tsx'
import { actProblemText } from '../../../components/problem-text.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { useWheelAct } from '../use-wheel.ts'
import { emptyEntry, formOf, readEntry, type EntryForm, type Faults } from './entry-form.ts'
import { narrowedTo, wayBack, type WayBackState } from './way-back.ts'
import { WhatPanel } from './what-panel.tsx'
import { WhenPanel } from './when-panel.tsx'
import { WhoPanel } from './who-panel.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  save: { alignSelf: 'flex-start' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Choice = { id: string; name: string }
type Props = {
  /** Null: a new one. */
  entry: EntryView | null
  view: WheelView
  people: readonly Choice[]
  entries: readonly Choice[]
}

export function EntryEditor({ entry, view, people, entries }: Props) {
  const texts = useTexts(entryTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { me } = useSession()
  const [begun] = useState<EntryForm>(() => (entry === null ? newEntry(me, view) : formOf(entry)))
  const [form, setForm] = useState(begun)
  const [faults, setFaults] = useState<Faults>({})
  const summary = useRef<HTMLDivElement>(null)
  const create = useWheelAct('createEntry')
  const edit = useWheelAct('editEntry')
  const act = entry === null ? create : edit
  const change = (changed: Partial<EntryForm>) => setForm((before) => ({ ...before, ...changed }))
  const others = entries.filter(({ id }) => id !== entry?.id)

  /** What the wheel then says; null when something is to be mended first, which the page shows. */
  const save = async (): Promise<WayBackState | null> => {
    const read = readEntry(form, texts)
    setFaults(read.ok ? {} : read.faults)
    if (!read.ok) {
      setTimeout(() => summary.current?.focus())
      return null
    }
    const { input } = read
    try {
      const { warnings } =
        entry === null
          ? await create.mutateAsync({ body: input })
          : await edit.mutateAsync({
              params: { entryId: entry.id },
              body: { ...input, version: entry.version },
            })
      return { said: texts.saved(input.title), warnings }
    } catch {
      // The mutation keeps what went wrong, and it is said where it was asked for.
      return null
    }
  }
  const saveAndLeave = async () => {
    const state = await save()
    if (state !== null) void navigate(wayBack(), { state })
  }
  const part = { form, faults, onChange: change }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.isPending) void saveAndLeave()
      }}
    >
      <div ref={summary} role="alert" tabIndex={-1} style={{ outline: 'none' }}>
        {Object.keys(faults).length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{texts.faults}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <WhatPanel {...part} view={view} />
      <WhenPanel {...part} entries={others} />
      <WhoPanel {...part} people={people} entries={others} />
      <div role="alert">
        {act.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" className={styles.save} disabledFocusable={act.isPending}>
          {entry === null ? texts.create : texts.save}
        </Button>
        <Button onClick={() => void navigate(wayBack())}>{shell.cancel}</Button>
      </div>
      <LeaveGuard
        dirty={JSON.stringify(form) !== JSON.stringify(begun)}
        save={async () => (await save()) !== null}
        text={texts.leaveText}
      />
    </form>
  )
}

/** Empty but for the day, and the forum and region that forms open on. */
function newEntry(me: Me, { today, forums, regions }: WheelView): EntryForm {
  const wanted = narrowedTo()
  const mine = forums.filter(({ mayEdit }) => mayEdit)
  const forumId = startingForum(me, { offered: mine.map(({ id }) => id), wanted })
  const regionCode =
    mine.find(({ id }) => id === forumId)?.regionCode ??
    startingRegion(me, { offered: regions.map(({ code }) => code), wanted })
  return emptyEntry(today, regionCode, forumId === '' ? null : forumId)
}
