import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { TimelineLine } from '../../../../bot/contract/round.ts'
import { Panel } from '../../components/panel.tsx'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    position: 'relative',
    padding: '0 0 14px 20px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '5px',
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
  },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '75ch' },
  when: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: { alignSelf: 'flex-start' },
})

const SHOWN_AT_FIRST = 8
/** One line for each card, mail and look: in the whole history, but not before what was said and decided. */
const quiet = new Set(['delivered', 'seen'])

export function Timeline({ lines }: { lines: TimelineLine[] }) {
  const texts = useTexts(roundTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [whole, setWhole] = useState(false)
  const newestFirst = lines.toSorted((a, b) => b.id - a.id)
  const first = newestFirst.filter(({ kind }) => !quiet.has(kind)).slice(0, SHOWN_AT_FIRST)
  const shown = whole ? newestFirst : first
  return (
    <Panel title={texts.timeline} lead={texts.timelineLead}>
      <ol className={styles.list}>
        {shown.map((line) => (
          <li key={line.id} className={styles.line}>
            <p className={styles.text}>{line.text}</p>
            <p className={styles.when}>
              {[shortDateTimeText(line.at, language), line.byName].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      {lines.length > first.length && (
        <Button className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? texts.showLess : texts.showAll(lines.length)}
        </Button>
      )}
    </Panel>
  )
}
