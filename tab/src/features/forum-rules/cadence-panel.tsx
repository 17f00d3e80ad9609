import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { Panel } from '../../components/panel.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { FindingsList } from './findings-list.tsx'
import { MeetingRow } from './meeting-row.tsx'
import { TallyLines } from './tally-lines.tsx'
import type { RulesProps } from './use-forum-rules.ts'

const useStyles = makeStyles({
  years: { display: 'flex', gap: '4px' },
  title: { ...typographyStyles.subtitle2, margin: '4px 0 0' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** A year's meetings beside what the rules ask for; the secretariat says what a meeting is for. */
export function CadencePanel({ rules, onTold, onYear }: RulesProps & { onYear: (year: number) => void }) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const { cadence } = rules
  if (cadence === null) return null
  const { year, tally, findings, meetings, asked } = cadence
  return (
    <Panel
      title={texts.cadenceTitle(year)}
      lead={texts.cadenceLead}
      aside={
        <div className={styles.years}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={texts.yearBefore(year - 1)}
            onClick={() => onYear(year - 1)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={texts.yearAfter(year + 1)}
            onClick={() => onYear(year + 1)}
          />
        </div>
      }
    >
      <TallyLines tally={tally} label={texts.cadence} />
      <FindingsList findings={findings} right={texts.cadenceRight} label={texts.cadenceTitle(year)} />
      <h3 className={styles.title}>{texts.meetingsOf}</h3>
      {meetings.length === 0 ? (
        <p className={styles.none}>{texts.noMeetings}</p>
      ) : (
        <ul className={styles.list}>
          {meetings.map((meeting) => (
            <MeetingRow
              key={`${meeting.entryId}|${meeting.key}`}
              forumId={rules.id}
              meeting={meeting}
              asked={rules.mayEdit ? asked : []}
              onTold={onTold}
            />
          ))}
        </ul>
      )}
      <PageLink to={linkTo.wheel}>{texts.goWheel}</PageLink>
    </Panel>
  )
}
