import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { replanInput, type CycleView } from '../../../../../bot/contract/wheel-cycle.ts'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { linkTo } from '../../../app/routes.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { actProblemText } from '../../../components/problem-text.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import type { WayBackState } from '../entry/way-back.ts'
import { useWheelAct } from '../use-wheel.ts'
import { LastingFields } from './agreement-fields.tsx'
import { stepEdits, withChain, type CycleForm } from './cycle-form.ts'
import { CycleChain } from './cycle-chain.tsx'
import { CycleForums } from './cycle-forums.tsx'
import { CycleLeads } from './cycle-leads.tsx'
import { singleEntries } from './single-entries.ts'
import { CycleSteps, isMoved } from './cycle-steps.tsx'
import { formOfCycle, replanInputOf } from './replan-form.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'start' },
  save: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

type Props = { cycle: CycleView; view: WheelView; onReadAgain: () => void }

/** A plan that stands, made anew: what moves is shown as the form is filled in, and nothing is saved before it is said. */
export function ReplanEditor({ cycle: read, view, onReadAgain }: Props) {
  const texts = useTexts(planTexts)
  const shell = useTexts(shellTexts)
  const wheel = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  const { http } = useSession()
  // What is changed is the plan that was read: a colleague's newer one is told, and not written over.
  const [cycle] = useState(read)
  const [form, setForm] = useState<CycleForm>(() => formOfCycle(cycle))
  const save = useWheelAct('replanCycle')
  const change = (changed: Partial<CycleForm>) => setForm((before) => ({ ...before, ...changed }))
  const template = withChain(cycle.template, form)
  const input = replanInputOf(form, template, cycle.version)
  const asked = useDeferredValue(input === null ? null : JSON.stringify(input))
  const params = { cycleId: cycle.id }
  const preview = useQuery({
    queryKey: ['wheel-replan-preview', cycle.id, asked],
    queryFn: ({ signal }) =>
      http.ask('previewReplan', { params, body: replanInput.parse(JSON.parse(asked ?? '')), signal }),
    enabled: asked !== null,
    placeholderData: (before) => before,
    retry: false,
  })
  const plan = preview.data
  const moved = plan?.steps.filter((step) => !step.fixed && isMoved(step)).length ?? 0
  const added = plan?.steps.filter(({ was, kind }) => was === null && kind !== 'summer_break').length ?? 0
  const standing = new Map(
    cycle.steps.map(({ stepId, state, inOutlook }) => [
      stepId,
      { state: state === null ? '' : wheel.states[state], inOutlook },
    ]),
  )
  return (
    <>
      <Panel title={texts.agreement}>
        <div className={styles.row}>
          <LastingFields form={form} onChange={change} />
        </div>
      </Panel>
      {preview.error !== null && (
        <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {plan === undefined && preview.error === null && <Spinner label={shell.loading} />}
      {plan !== undefined && (
        <Panel title={`${texts.steps}: ${plan.name}`} lead={texts.stepsLead}>
          <div role="status">
            <MessageBar intent={plan.warnings.length > 0 ? 'warning' : 'info'} layout="multiline">
              <MessageBarBody>
                {[
                  texts.willMove(moved, added),
                  ...(plan.removed.length > 0 ? [texts.removedSteps(plan.removed.join(', '))] : []),
                  plan.warnings.length > 0 ? texts.fitsNot(plan.warnings.length) : texts.fits,
                ].join(' ')}
              </MessageBarBody>
            </MessageBar>
          </div>
          <CycleSteps
            plan={plan}
            own={form.own}
            forums={view.forums}
            standing={standing}
            entries={singleEntries(view, language)}
            {...stepEdits(setForm)}
          />
        </Panel>
      )}
      <CycleChain template={template} form={form} onChange={change} />
      <CycleLeads
        template={template}
        onChange={(key, lead) =>
          setForm((before) => ({ ...before, leads: { ...before.leads, [key]: lead } }))
        }
      />
      <CycleForums form={form} template={template} forums={view.forums} onChange={change} />
      <div role="alert">
        {save.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(save.error, shell)}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={onReadAgain}>{texts.readAgain}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      <Button
        appearance="primary"
        className={styles.save}
        disabledFocusable={save.isPending || input === null || preview.error !== null || plan === undefined}
        onClick={() =>
          save.mutate(
            { params, body: input },
            {
              onSuccess: ({ moved: count, warnings }) => {
                const state: WayBackState = { said: texts.replanned(count), warnings }
                void navigate(linkTo.wheelCycle(cycle.id), { state })
              },
            },
          )
        }
      >
        {texts.savePlan(moved)}
      </Button>
    </>
  )
}
