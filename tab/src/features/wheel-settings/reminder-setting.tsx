import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WheelSettings } from '../../../../bot/contract/wheel-settings.ts'
import { useSession } from '../../app/session.ts'
import { ActNotice, type Told } from '../../components/act-notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { wheelSettingTexts } from '../../texts/wheel-settings.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  days: { maxWidth: '420px', '& .fui-Input': { maxWidth: '120px' } },
  save: { alignSelf: 'flex-start' },
})

const KEY = ['wheel-settings']
/** What a region that has switched reminders off is offered when it switches them on again. */
const USUAL_DAYS = '5'

/** When whoever is responsible in a region's wheel is reminded. Nothing is shown until it is known how it stands. */
export function ReminderSetting({ regionCode }: { regionCode: string }) {
  const { http } = useSession()
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => http.ask('wheelSettings', { signal }),
  })
  const setting = data?.items.find((item) => item.regionCode === regionCode)
  return setting === undefined ? null : <ReminderForm setting={setting} />
}

function ReminderForm({ setting }: { setting: WheelSettings['items'][number] }) {
  const texts = useTexts(wheelSettingTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const queries = useQueryClient()
  const { regionCode, remindWorkingDays } = setting
  const [on, setOn] = useState(remindWorkingDays !== null)
  const [days, setDays] = useState(remindWorkingDays === null ? USUAL_DAYS : String(remindWorkingDays))
  const [fault, setFault] = useState(false)
  const [told, setTold] = useState<Told>(null)
  const act = useMutation({
    mutationFn: (chosen: number | null) =>
      http.ask('saveWheelSettings', { body: { regionCode, remindWorkingDays: chosen } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  const save = () => {
    const isWhole = /^\d{1,2}$/.test(days.trim()) && Number(days) <= 60
    setFault(on && !isWhole)
    if (on && !isWhole) return
    setTold(null)
    act.mutate(on ? Number(days) : null, {
      onSuccess: () => setTold({ text: texts.saved, intent: 'success' }),
    })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Panel title={texts.title} lead={texts.lead}>
        <Switch label={texts.on} checked={on} onChange={(_, { checked }) => setOn(checked)} />
        {on && (
          <Field
            label={texts.days}
            className={styles.days}
            {...(fault && { validationState: 'error', validationMessage: texts.daysFault })}
          >
            <Input
              inputMode="numeric"
              maxLength={2}
              value={days}
              onChange={(_, { value }) => setDays(value)}
            />
          </Field>
        )}
      </Panel>
      <div role="alert">
        {act.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ActNotice told={told} />
      <Button type="submit" className={styles.save} disabledFocusable={act.isPending}>
        {texts.save}
      </Button>
    </form>
  )
}
