import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import type { ScheduleInput, WheelItem } from '../../../../../bot/contract/wheel.ts'
import { useSession } from '../../../app/session.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { repeatTexts } from '../../../texts/wheel-repeat.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { dateText } from '../../../time/date-text.ts'
import { isDate } from '../../../time/plain-days.ts'
import { DateField } from '../../forum/date-field.tsx'
import { entryInputOf } from '../entry/entry-input.ts'
import { scheduleText } from '../repeat/schedule-text.ts'
import { shiftedSchedule } from '../repeat/shifted-schedule.ts'
import { useWheelAct } from '../use-wheel.ts'
import type { Said } from './undo-notice.tsx'

type Props = {
  item: WheelItem
  /** Where it was dragged to; null: the dialog asks. */
  first: string | null
  onMove: (item: WheelItem, first: string) => void
  onSaid: (said: Said) => void
  onClose: () => void
}

/** Moves one occurrence; of what comes again it asks whether all are meant. */
export function MoveDialog({ item, first: dragged, onMove, onSaid, onClose }: Props) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const [first, setFirst] = useState(dragged ?? item.from)
  const [which, setWhich] = useState<'one' | 'all'>('one')
  const [fault, setFault] = useState<string>()
  const edit = useWheelAct('editEntry')
  const all = useAllTimes(item, first)
  const date = isDate(first) ? dateText(first, language) : ''

  const confirm = () => {
    setFault(isDate(first) ? undefined : texts.noDate)
    if (!isDate(first)) return
    if (which === 'one' || all === null) {
      if (first !== item.from) onMove(item, first)
      return onClose()
    }
    edit.mutate(
      { params: { entryId: item.entryId }, body: all.body },
      {
        onSuccess: ({ warnings }) => {
          onSaid({ text: texts.movedAll(item.title), warnings })
          onClose()
        },
      },
    )
  }
  return (
    <ActDialog
      title={texts.moveTitle(item.title)}
      confirm={date === '' ? texts.move : texts.moveConfirm(date)}
      pending={edit.isPending}
      error={edit.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <DateField label={texts.newDate} value={first} onChange={setFirst} fault={fault} />
      {item.recurring && (
        <Field label={texts.moveWhich} {...(all !== null && { hint: texts.pastStays })}>
          <RadioGroup
            value={all === null ? 'one' : which}
            onChange={(_, { value }) => setWhich(value === 'all' ? 'all' : 'one')}
          >
            <Radio value="one" label={texts.onlyThis(dateText(item.from, language))} />
            {all !== null && <Radio value="all" label={texts.allTimes(all.text)} />}
          </RadioGroup>
        </Field>
      )}
      {item.recurring && all === null && <span>{texts.allTimesImpossible}</span>}
    </ActDialog>
  )
}

/** The whole series on its new dates, and the rule in words; null where it cannot be moved as a whole here. */
function useAllTimes(item: WheelItem, first: string): { body: unknown; text: string } | null {
  const { http } = useSession()
  const texts = useTexts(repeatTexts)
  const language = use(LanguageContext)
  const { entryId } = item
  const entry = useQuery({
    queryKey: ['wheel-entry', entryId],
    queryFn: ({ signal }) => http.ask('showEntry', { params: { entryId }, signal }),
    enabled: item.recurring && item.can.edit,
  })
  if (entry.data === undefined || !isDate(first)) return null
  const { schedule: old } = entry.data
  const { version } = item
  const schedule: ScheduleInput | null = shiftedSchedule(old, item.from, first)
  if (schedule === null) return null
  const title = old.by === 'other' ? old.title : ''
  const text = scheduleText(schedule, () => title, texts, language)
  return text === null ? null : { body: { ...entryInputOf(entry.data), schedule, version }, text }
}
