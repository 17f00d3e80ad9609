import { makeStyles } from '@fluentui/react-components'
import type { CycleList } from '../../../../../bot/contract/wheel-cycle.ts'
import { linkTo } from '../../../app/routes.ts'
import { PageLink } from '../../../components/page-link.tsx'
import { Panel } from '../../../components/panel.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '4px' } })

/** The plans that are in the wheel already, each with how far it has come. */
export function StandingPlans({ items }: { items: CycleList['items'] }) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  if (items.length === 0) return null
  return (
    <Panel title={texts.plans}>
      <ul className={styles.list}>
        {items.map(({ id, name, approved, of, warnings }) => (
          <li key={id}>
            <PageLink to={linkTo.wheelCycle(id)}>{name}</PageLink>
            {`: ${texts.planLine(approved, of, warnings)}`}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
