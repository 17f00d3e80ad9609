import { makeStyles, tokens } from '@fluentui/react-components'
import type { OutlookView } from '../../../../bot/contract/outlook.ts'
import { outlookTexts } from '../../texts/outlook.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
  person: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Invitees = OutlookView['invitees']

/** How many are coming; and, opened, who. */
export function AnswersList({ invitees }: { invitees: Invitees }) {
  const texts = useTexts(outlookTexts)
  const styles = useStyles()
  const count = { accepted: 0, tentative: 0, declined: 0, none: 0 }
  for (const { answer } of invitees) count[answer]++
  return (
    <div>
      <div>{texts.tally(count)}</div>
      <details>
        <summary className={styles.summary}>{texts.whoAnswered}</summary>
        <ul className={styles.list}>
          {invitees.map((person, nth) => (
            <li key={nth} className={styles.person}>
              {person.name}: {texts.answers[person.answer]}
              <span className={styles.quiet}>{besides(person)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )

  function besides({ personId, needed }: Invitees[number]): string {
    if (personId === null) return ` (${texts.added})`
    return needed ? '' : ` (${texts.optional})`
  }
}
