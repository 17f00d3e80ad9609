import { Button, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { CycleView } from '../../../../../bot/contract/wheel-cycle.ts'
import { linkTo } from '../../../app/routes.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { PageLink } from '../../../components/page-link.tsx'
import { Panel } from '../../../components/panel.tsx'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { dateText } from '../../../time/date-text.ts'
import { UndoNotice, type Said } from '../details/undo-notice.tsx'
import { readWayBack, wayBack, type WayBackState } from '../entry/way-back.ts'
import { knownToday, useWheelAct } from '../use-wheel.ts'
import { ApprovalsPanel } from './approvals-panel.tsx'
import { usePlanTable } from './plan-table-styles.ts'
import { PlanTable } from './plan-table.tsx'

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } })

/** A plan as it stands in the wheel now: its steps, what no longer fits, and who has approved. */
export function CycleStanding({ cycle }: { cycle: CycleView }) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  const location = useLocation()
  const navigate = useNavigate()
  const today = knownToday(useQueryClient())
  const arrived = readWayBack(location.state)
  const [said, setSaid] = useState<Said>(
    arrived === null ? null : { text: arrived.said, warnings: arrived.warnings },
  )
  const [removing, setRemoving] = useState(false)
  const remove = useWheelAct('removeCycle')
  return (
    <>
      <UndoNotice said={said} />
      <StepsPanel cycle={cycle} />
      <ApprovalsPanel cycle={cycle} today={today} onSaid={setSaid} />
      <div className={styles.acts}>
        {cycle.can.replan && (
          <Button onClick={() => void navigate(linkTo.replanCycle(cycle.id))}>{texts.replan}</Button>
        )}
        {cycle.can.remove && <Button onClick={() => setRemoving(true)}>{texts.removeCycle}</Button>}
      </div>
      {removing && (
        <ActDialog
          title={texts.removeTitle(cycle.name)}
          text={texts.removeText}
          confirm={texts.removeCycle}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(
              { params: { cycleId: cycle.id }, query: { version: String(cycle.version) } },
              {
                onSuccess: () => {
                  const state: WayBackState = { said: texts.cycleRemoved(cycle.name), warnings: [] }
                  void navigate(wayBack(), { state })
                },
              },
            )
          }
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}

function StepsPanel({ cycle }: { cycle: CycleView }) {
  const texts = useTexts(planTexts)
  const wheel = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const table = usePlanTable()
  const rows = cycle.steps
    .filter(({ kind }) => kind !== 'summer_break')
    .map(({ stepId, title, entryId, from, to, state, warnings }) => ({
      id: stepId,
      cells: [
        entryId === null || !cycle.can.record ? (
          title
        ) : (
          <PageLink to={linkTo.wheelEntry(entryId)}>{title}</PageLink>
        ),
        <span key="date">
          {from === null || to === null
            ? texts.removed
            : from === to
              ? dateText(from, language)
              : `${dateText(from, language)} – ${dateText(to, language)}`}
          {warnings.map((warning) => (
            <span key={warning} className={table.warning}>
              {warning}
            </span>
          ))}
        </span>,
        state === null ? '' : wheel.states[state],
      ],
    }))
  return (
    <Panel title={texts.timetable} lead={texts.cycleOf(dateText(cycle.deadline, language))}>
      <PlanTable label={texts.timetable} columns={[texts.step, texts.date, texts.state]} rows={rows} />
    </Panel>
  )
}
