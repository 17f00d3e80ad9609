import { Field, Input, makeStyles, Radio, RadioGroup, SpinButton } from '@fluentui/react-components'
import { use, useState } from 'react'
import { MOST_GROUPS, type SessionView } from '../../../../../bot/contract/groups.ts'
import { nextLabel } from '../../../../../bot/domain/meetings/groups/group-label.ts'
import { misfitText, sizesMisfit } from '../../../../../bot/domain/meetings/groups/group-sizes.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({
  number: { maxWidth: '120px' },
  sizes: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: '8px' },
  // An input is as wide as twenty letters unless it is told otherwise.
  size: { width: '100%', minWidth: 0 },
})

type Props = {
  meetingId: string
  session: SessionView
  /** How many there are to seat. */
  people: number
  onClose: () => void
}

/** How many groups a session has, and of what sizes. What does not fit is said while it is written. */
export function SizesDialog({ meetingId, session, people, onClose }: Props) {
  const texts = useTexts(boardTexts)
  const { group } = useTexts(peopleTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { blockId, version, settings } = session
  const [groups, setGroups] = useState(settings.groups)
  const [given, setGiven] = useState(settings.sizes !== null)
  const [written, setWritten] = useState(() =>
    (settings.sizes ?? []).map((size) => (size === null ? '' : `${size}`)),
  )
  const save = useMeetingAct('saveSession', meetingId, onClose)
  const labels = session.groups.map(({ label }) => label).slice(0, groups)
  while (labels.length < groups) labels.push(nextLabel(labels))
  const texted = labels.map((_, nth) => written[nth]?.trim() ?? '')
  const unreadable = given && texted.some((text) => !/^\d{0,3}$/.test(text))
  const sizes = texted.map((text) => (text === '' ? null : Number(text)))
  const misfit = given && !unreadable ? sizesMisfit(sizes, people) : null
  const fault = unreadable ? texts.sizeUnreadable : misfit === null ? null : misfitText(misfit, language)
  return (
    <ActDialog
      title={texts.sizesTitle}
      text={texts.sizesText(people)}
      confirm={texts.saveSizes}
      pending={save.isPending}
      error={save.error}
      onConfirm={() => {
        if (fault !== null) return
        const body = { version, groups, sizes: given ? sizes : null, where: settings.where }
        save.mutate({ params: { blockId }, body })
      }}
      onClose={onClose}
    >
      <Field label={texts.groupCount} className={styles.number}>
        <SpinButton
          min={1}
          max={MOST_GROUPS}
          value={groups}
          onChange={(_, { value, displayValue }) => {
            const count = value ?? Number(displayValue)
            if (Number.isInteger(count)) setGroups(Math.min(Math.max(count, 1), MOST_GROUPS))
          }}
        />
      </Field>
      <Field label={texts.sizes}>
        <RadioGroup value={given ? 'given' : 'even'} onChange={(_, { value }) => setGiven(value === 'given')}>
          <Radio value="even" label={texts.sizesEven} />
          <Radio value="given" label={texts.sizesGiven} />
        </RadioGroup>
      </Field>
      {given && (
        <Field
          hint={texts.sizesHint}
          {...(fault !== null && { validationMessage: fault, validationState: 'error' as const })}
        >
          <div role="group" aria-label={texts.sizesGiven} className={styles.sizes}>
            {labels.map((label, nth) => (
              <Field key={label} label={group(label)}>
                <Input
                  className={styles.size}
                  inputMode="numeric"
                  maxLength={3}
                  value={written[nth] ?? ''}
                  onChange={(_, { value }) =>
                    setWritten((before) => labels.map((_, at) => (at === nth ? value : (before[at] ?? ''))))
                  }
                />
              </Field>
            ))}
          </div>
        </Field>
      )}
    </ActDialog>
  )
}
