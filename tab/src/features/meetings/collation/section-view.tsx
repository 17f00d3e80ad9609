import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { CollationSection, GroupPart } from '../../../../../bot/domain/meetings/collation/collation.ts'
import { Panel } from '../../../components/panel.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { GroupPartView } from './group-part-view.tsx'
import { PlenaryPoints } from './plenary-points.tsx'

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: '20px 32px',
    ':empty': { display: 'none' },
  },
  wording: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  field: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  silent: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const isSilent = ({ cards, notes }: GroupPart): boolean => cards.length === 0 && notes.length === 0

/** One focus area, question or session: the text that was commented, what each group wrote and which wrote nothing, what the plenary added. */
export function SectionView({ meetingId, section }: { meetingId: string; section: CollationSection }) {
  const texts = useTexts(collationTexts)
  const styles = useStyles()
  const { heading, parts, plenary, key } = section
  const title =
    heading.kind === 'focus_area'
      ? texts.focusArea(heading.position, heading.title)
      : heading.kind === 'question'
        ? heading.text
        : texts.themesOf(heading.title)
  const sessions = new Set(parts.map(({ sessionId }) => sessionId))
  const silent = Map.groupBy(parts.filter(isSilent), ({ sessionId }) => sessionId)
  return (
    <Panel title={title}>
      {heading.kind === 'focus_area' && (
        <Accordion collapsible>
          <AccordionItem value="wording">
            <AccordionHeader as="h3">{texts.wording(heading.wording.version)}</AccordionHeader>
            <AccordionPanel>
              <dl className={styles.wording}>
                {(['goal', 'content', 'results'] as const).map((field) => (
                  <div key={field}>
                    <dt className={styles.field}>{texts.fields[field]}</dt>
                    <dd className={styles.text}>{heading.wording[field]}</dd>
                  </div>
                ))}
              </dl>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <div className={styles.groups}>
        {parts
          .filter((part) => !isSilent(part))
          .map((part) => (
            <GroupPartView key={`${part.sessionId} ${part.groupId}`} part={part} />
          ))}
      </div>
      {[...silent].map(([sessionId, all]) => (
        <p key={sessionId} className={styles.silent}>
          {texts.silent(
            all.map(({ group }) => group),
            sessions.size > 1 ? (all[0]?.session ?? null) : null,
          )}
        </p>
      ))}
      <PlenaryPoints meetingId={meetingId} sectionKey={key} points={plenary} about={title} />
    </Panel>
  )
}
