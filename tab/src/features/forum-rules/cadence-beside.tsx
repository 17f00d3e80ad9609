import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { linkTo } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { PageLink } from '../../components/page-link.tsx'
import { Panel } from '../../components/panel.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { TallyLines } from './tally-lines.tsx'

const useStyles = makeStyles({
  panel: { '@media print': { display: 'none' } },
  years: { display: 'flex', gap: '4px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  name: { ...typographyStyles.body1Strong, margin: '0 0 4px', overflowWrap: 'anywhere' },
  findings: { margin: '6px 0 0', paddingLeft: '26px', color: tokens.colorNeutralForeground2 },
})

/**
 * Beside the wheel: what each forum's rules ask of a year, and what is planned. `forumIds` empty: every forum. Says
 * nothing where it cannot be read: the forum's own page tells of that.
 */
export default function CadenceBeside({ first, forumIds }: { first: number; forumIds: readonly string[] }) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [chosen, setChosen] = useState({ first, year: first })
  // Another wheel is shown: its year again, whichever was turned to before.
  if (chosen.first !== first) setChosen({ first, year: first })
  const { year } = chosen
  const cadence = useQuery({
    queryKey: ['cadence', year],
    queryFn: ({ signal }) => http.watch('showCadence', { query: { year: String(year) }, signal }),
    placeholderData: keepPreviousData,
  })
  const forums = (cadence.data?.forums ?? []).filter(
    ({ id, tally }) => tally.length > 0 && (forumIds.length === 0 || forumIds.includes(id)),
  )
  if (forums.length === 0) return null
  const turn = (to: number) => setChosen({ first, year: to })
  return (
    <Panel
      className={styles.panel}
      title={texts.cadenceBeside}
      lead={texts.cadenceBesideLead(year)}
      aside={
        <div className={styles.years}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={texts.rulesOfYear(year - 1)}
            onClick={() => turn(year - 1)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={texts.rulesOfYear(year + 1)}
            onClick={() => turn(year + 1)}
          />
        </div>
      }
    >
      <ul className={styles.list}>
        {forums.map(({ id, name, tally, findings }) => (
          <li key={id}>
            <p className={styles.name}>
              <PageLink to={linkTo.forumPart(id, 'about')}>{name}</PageLink>
            </p>
            <TallyLines tally={tally} label={name} />
            {findings.length > 0 && (
              <ul className={styles.findings}>
                {findings.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
