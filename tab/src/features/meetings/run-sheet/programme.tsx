import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { use } from 'react'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { Panel } from '../../../components/panel.tsx'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { clockAt } from '../clock-at.ts'
import { edgeColors, KindChip } from './block-looks.tsx'
import { PurposesPanel } from './purposes-panel.tsx'
import { DownloadMenu } from './sheet-menus.tsx'
import { TaskLines } from './task-lines.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '104px 4px minmax(0, 1fr)',
    columnGap: '12px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '4px minmax(0, 1fr)' },
    '@media print': { breakInside: 'avoid' },
  },
  time: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': { gridColumn: 2 },
  },
  edge: {
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
    '@media (max-width: 480px)': { gridColumn: 1, gridRow: '1 / span 2' },
  },
  what: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  who: { color: tokens.colorNeutralForeground2 },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: '8px' },
  text: { margin: 0, whiteSpace: 'pre-line' },
})

/** The plan for who takes part: the times as they now are expected, and the texts that the groups will comment. */
export function Programme({ meeting }: { meeting: MeetingView }) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { runSheet, timetable, focusAreas } = meeting
  const clock = (instant: string) => clockAt(instant, language)
  return (
    <>
      <Panel
        title={texts.programmeTitle}
        aside={
          runSheet.blocks.length > 0 && (
            <DownloadMenu
              meeting={meeting}
              roles={meeting.can.lead ? ['facilitator', 'participant'] : ['participant']}
            />
          )
        }
      >
        {runSheet.blocks.length === 0 && <Body1>{texts.noProgramme}</Body1>}
        <ol className={styles.list}>
          {runSheet.blocks.map((block) => {
            const times = timetable.blocks.find(({ blockId }) => blockId === block.id)
            return (
              <li key={block.id} className={styles.row}>
                <span className={styles.time}>
                  {times && `${clock(times.expected.start)}–${clock(times.expected.end)}`}
                </span>
                <span
                  className={styles.edge}
                  style={{ backgroundColor: edgeColors[block.kind] }}
                  aria-hidden="true"
                />
                <div className={styles.what}>
                  <div className={styles.head}>
                    <span className={styles.title}>{block.title}</span>
                    <KindChip kind={block.kind} />
                    {block.who !== '' && <span className={styles.who}>{texts.who(block.who)}</span>}
                  </div>
                  <TaskLines
                    areas={focusAreas}
                    block={block}
                    back={times?.returnAt ? clock(times.returnAt) : null}
                  />
                </div>
              </li>
            )
          })}
        </ol>
      </Panel>
      {(runSheet.purposes.length > 0 || runSheet.groundRules.length > 0) && (
        <PurposesPanel sheet={runSheet} />
      )}
      {focusAreas.length > 0 && (
        <Panel title={texts.wordingsTitle} lead={texts.wordingsLead}>
          <Accordion collapsible multiple>
            {focusAreas.map(({ id, position, title, goal, content, results }) => (
              <AccordionItem key={id} value={id}>
                <AccordionHeader as="h3">{`${position}. ${title}`}</AccordionHeader>
                <AccordionPanel>
                  {(
                    [
                      ['goal', goal],
                      ['content', content],
                      ['results', results],
                    ] as const
                  ).map(([field, text]) => (
                    <div key={field}>
                      <div className={styles.term}>{texts.wording[field]}</div>
                      <p className={styles.text}>{text}</p>
                    </div>
                  ))}
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </Panel>
      )}
    </>
  )
}
