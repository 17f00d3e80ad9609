import { makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { linkTo } from '../../../app/routes.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '4px' } })

/** The plans that are in the wheel already, each with how far it has come. */
export function StandingPlans() {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  const { http } = useSession()
  const cycles = useQuery({
    queryKey: ['cycles'],
    queryFn: ({ signal }) => http.ask('listCycles', { signal }),
  })
  const items = cycles.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={texts.plans}>
      <ul className={styles.list}>
        {items.map(({ id, name, approved, of, warnings }) => (
          <li key={id}>
            <Link to={linkTo.wheelCycle(id)}>{name}</Link>
            {`: ${texts.planLine(approved, of, warnings)}`}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
