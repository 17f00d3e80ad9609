import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ForumRulesView, RulesInput } from '../../../../bot/contract/forum-rules.ts'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { NotFoundPage } from '../../app/not-found-page.tsx'
import { linkTo } from '../../app/routes.ts'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { telling } from '../../components/use-told.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { ClosedDays } from '../forum/closed-days.tsx'
import type { PartProps } from '../forum/part-props.ts'
import { useForumAct } from '../forum/use-forum.ts'
import { CadenceEditor } from './cadence-editor.tsx'
import { CompositionEditor } from './composition-editor.tsx'
import { DaysPanel } from './days-panel.tsx'
import { OpennessPanel } from './openness-panel.tsx'
import { PracticalPanel } from './practical-panel.tsx'
import { formFrom, readForm, type RulesForm } from './rules-form.ts'
import { useForumRules } from './use-forum-rules.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  short: { maxWidth: '480px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The rules to be changed: everything that a template gave, and the forum's name and group. */
export function EditRulesPart({ forum }: Pick<PartProps, 'forum'>) {
  const { loading } = useTexts(shellTexts)
  const { data, error, refetch } = useForumRules(forum.id)
  if (data === undefined) {
    if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />
    return <Spinner label={loading} />
  }
  if (!data.mayEdit || data.rules === null) return <NotFoundPage />
  return <EditForm view={{ ...data, rules: data.rules }} />
}

type Ruled = ForumRulesView & { rules: RulesInput['rules'] }

function EditForm({ view }: { view: Ruled }) {
  const texts = useTexts(forumRulesTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const act = useForumAct('saveForumRules')
  // What the page first read is what is edited: the version tells whether somebody else has saved since.
  const [read] = useState(view)
  const [form, setForm] = useState(() => formFrom(read))
  const [faults, setFaults] = useState<Record<string, string>>({})
  const change = (changed: Partial<RulesForm>) => setForm((before) => ({ ...before, ...changed }))
  const back = () => void navigate(linkTo.forumPart(read.id, 'about'))

  const save = () => {
    const { body, faults: found } = readForm(form, read.version, texts)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    act.mutate(
      { params: { forumId: read.id }, body },
      {
        onSuccess: () => void navigate(linkTo.forumPart(read.id, 'about'), telling(texts.saved)),
      },
    )
  }
  const faultOf = (field: string) =>
    faults[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: faults[field] }
  const said = Object.keys(faults).length > 0 ? texts.faults : null
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Panel title={texts.general}>
        <Field label={`${texts.name} (${shell.required})`} className={styles.short} {...faultOf('name')}>
          <Input
            value={form.name}
            maxLength={textLimits.forumName}
            onChange={(_, { value }) => change({ name: value })}
          />
        </Field>
        <Field label={`${texts.does} (${shell.required})`} {...faultOf('rules.does')}>
          <Textarea
            resize="vertical"
            maxLength={1000}
            value={form.does}
            onChange={(_, { value }) => change({ does: value })}
          />
        </Field>
        <Field
          label={`${texts.groupId} (${shell.optional})`}
          hint={texts.groupHint}
          className={styles.short}
          {...faultOf('groupId')}
        >
          <Input
            value={form.groupId}
            maxLength={60}
            onChange={(_, { value }) => change({ groupId: value })}
          />
        </Field>
      </Panel>
      <CompositionEditor form={form} faults={faults} onChange={change} />
      <CadenceEditor cadence={form.cadence} faults={faults} onChange={(cadence) => change({ cadence })} />
      <PracticalPanel form={form} onChange={change} />
      <OpennessPanel form={form} faults={faults} onChange={change} />
      <ClosedDays days={form.closedDays} onChange={(closedDays) => change({ closedDays })} />
      <DaysPanel form={form} faults={faults} onChange={change} />
      <div role="alert">
        {(said !== null || act.error !== null) && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {said ?? (act.error === null ? '' : actProblemText(act.error, shell))}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={act.isPending}>
          {texts.save}
        </Button>
        <Button onClick={back} disabledFocusable={act.isPending}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  )
}
