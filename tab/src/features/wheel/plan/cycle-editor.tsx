import { Button, makeStyles, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import {
  cycleInput,
  type CycleList,
  type CycleTemplateInput,
} from '../../../../../bot/contract/wheel-cycle.ts'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { startingRegion } from '../../../app/first-choice.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { actProblemText } from '../../../components/problem-text.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { linkTo } from '../../../app/routes.ts'
import { narrowedTo, type WayBackState } from '../entry/way-back.ts'
import { useWheelAct } from '../use-wheel.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { cycleInputOf, emptyCycle, stepEdits, withChain, type CycleForm } from './cycle-form.ts'
import { CycleChain } from './cycle-chain.tsx'
import { CycleForums } from './cycle-forums.tsx'
import { CycleLeads } from './cycle-leads.tsx'
import { singleEntries } from './single-entries.ts'
import { CycleSteps } from './cycle-steps.tsx'

const useStyles = makeStyles({ save: { alignSelf: 'flex-start', whiteSpace: 'normal' } })

/** The agreement's cycle, planned backwards from its deadline while the form is filled in. */
export function CycleEditor({
  view,
  templates,
  plans,
}: {
  view: WheelView
  templates: readonly CycleTemplateInput[]
  plans: CycleList['items']
}) {
  const texts = useTexts(planTexts)
  const shell = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  const { http, me } = useSession()
  const [form, setForm] = useState<CycleForm>(() => {
    const offered = view.regions.map(({ code }) => code)
    return emptyCycle(startingRegion(me, { offered, wanted: narrowedTo() }), view, templates, plans)
  })
  const save = useWheelAct('saveCycle')
  const change = (changed: Partial<CycleForm>) => setForm((before) => ({ ...before, ...changed }))
  const chosen = templates.find(({ id }) => id === form.templateId)
  const template = chosen === undefined ? undefined : withChain(chosen, form)
  const input = template === undefined ? null : cycleInputOf(form, template)
  const asked = useDeferredValue(input === null ? null : JSON.stringify(input))
  const preview = useQuery({
    queryKey: ['wheel-cycle-preview', asked],
    queryFn: ({ signal }) =>
      http.ask('previewCycle', { body: cycleInput.parse(JSON.parse(asked ?? '')), signal }),
    enabled: asked !== null,
    placeholderData: (before) => before,
    retry: false,
  })
  const plan = preview.data
  const steps = plan?.steps.filter(({ kind }) => kind !== 'summer_break').length ?? 0
  return (
    <>
      <AgreementFields form={form} view={view} templates={templates} plans={plans} onChange={change} />
      {template !== undefined && (
        <CycleForums form={form} template={template} forums={view.forums} onChange={change} />
      )}
      {preview.error !== null && (
        <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {plan === undefined && preview.error === null && <Spinner label={shell.loading} />}
      {plan !== undefined && (
        <Panel title={`${texts.steps}: ${plan.name}`} lead={texts.stepsLead}>
          {plan.exists !== null && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{texts.exists(plan.exists)}</MessageBarBody>
            </MessageBar>
          )}
          <div role="status">
            <MessageBar intent={plan.warnings.length > 0 ? 'warning' : 'success'} layout="multiline">
              <MessageBarBody>
                {plan.warnings.length > 0 ? texts.fitsNot(plan.warnings.length) : texts.fits}
              </MessageBarBody>
            </MessageBar>
          </div>
          <CycleSteps
            plan={plan}
            own={form.own}
            forums={view.forums}
            entries={singleEntries(view, language)}
            {...stepEdits(setForm)}
          />
        </Panel>
      )}
      {template !== undefined && (
        <>
          <CycleChain template={template} form={form} onChange={change} />
          <CycleLeads
            template={template}
            onChange={(key, lead) =>
              setForm((before) => ({ ...before, leads: { ...before.leads, [key]: lead } }))
            }
          />
        </>
      )}
      <div role="alert">
        {save.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(save.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button
        appearance="primary"
        className={styles.save}
        disabledFocusable={save.isPending || input === null || plan === undefined || plan.exists !== null}
        onClick={() =>
          save.mutate(
            { body: input },
            {
              onSuccess: ({ id, entries }) => {
                const state: WayBackState = { said: texts.cycleSaved(entries), warnings: [] }
                void navigate(linkTo.wheelCycle(id), { state })
              },
            },
          )
        }
      >
        {texts.saveCycle(steps)}
      </Button>
    </>
  )
}
