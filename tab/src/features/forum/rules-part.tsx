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
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { forumTexts } from '../../texts/forum.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { ClosedDays } from './closed-days.tsx'
import { MeetingsEditor } from './meetings-editor.tsx'
import type { PartProps } from './part-props.ts'
import { readRules, rulesFrom, type RulesForm } from './rules-form.ts'
import { useForumAct } from './use-forum.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  number: { maxWidth: '420px', '& .fui-Input': { maxWidth: '120px' } },
  save: { alignSelf: 'flex-start' },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
})

type NumberName =
  'gatePlaces' | 'minWorkingDays' | 'reachWorkingDays' | 'remindWorkingDays' | 'waitWorkingDays'

export function RulesPart({ forum, onTold }: PartProps) {
  const texts = useTexts(forumTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const { me } = useSession()
  const act = useForumAct('saveSettings')
  const [form, setForm] = useState(() => rulesFrom(forum))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const change = (changed: Partial<RulesForm>) => setForm((before) => ({ ...before, ...changed }))

  const save = () => {
    const { body, faults: found } = readRules(form, texts)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    act.mutate({ params: { forumId: forum.id }, body }, { onSuccess: () => onTold(texts.saved) })
  }
  const number = (name: NumberName) => (
    <Field
      label={texts[name]}
      className={styles.number}
      {...(faults[name] && { validationState: 'error', validationMessage: faults[name] })}
    >
      <Input
        inputMode="numeric"
        maxLength={4}
        value={form[name]}
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  )
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset className={styles.group} disabled={!me.secretariat}>
        <div className={styles.form}>
          <Panel title={texts.rulesTitle} lead={texts.rulesLead}>
            <Field hint={texts.gateHint}>
              <Switch
                label={texts.gateOn}
                checked={form.gateOn}
                onChange={(_, { checked }) => change({ gateOn: checked })}
              />
            </Field>
            {form.gateOn && number('gatePlaces')}
            {number('minWorkingDays')}
            {number('reachWorkingDays')}
            <Field
              label={texts.deadlineTime}
              className={styles.number}
              {...(faults['deadlineTime'] && { validationState: 'error', validationMessage: shell.dateTime })}
            >
              <Input
                type="time"
                value={form.deadlineTime}
                onChange={(_, { value }) => change({ deadlineTime: value })}
              />
            </Field>
            <Switch
              label={texts.remindOn}
              checked={form.remindOn}
              onChange={(_, { checked }) => change({ remindOn: checked })}
            />
            {form.remindOn && number('remindWorkingDays')}
            {number('waitWorkingDays')}
            <Field hint={texts.releaseHint}>
              <Switch
                label={texts.releaseOn}
                checked={form.releaseByOther}
                onChange={(_, { checked }) => change({ releaseByOther: checked })}
              />
            </Field>
          </Panel>
          <ClosedDays days={form.closedDays} onChange={(closedDays) => change({ closedDays })} />
          <MeetingsEditor
            meetings={form.meetings}
            faults={faults}
            onChange={(meetings) => change({ meetings })}
          />
        </div>
      </fieldset>
      <div role="alert">
        {act.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {me.secretariat && (
        <Button type="submit" appearance="primary" className={styles.save} disabledFocusable={act.isPending}>
          {texts.saveRules}
        </Button>
      )}
    </form>
  )
}
