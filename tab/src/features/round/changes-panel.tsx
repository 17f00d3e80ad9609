import { makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { Panel } from '../../components/panel.tsx'
import { proposalTexts } from '../../texts/proposal.ts'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  name: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: '2px 0 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '75ch' },
  old: { color: tokens.colorNeutralForeground2 },
  label: { fontWeight: tokens.fontWeightSemibold },
})

/** What this revision says differently from the one before it, and what has become of its files. */
export function ChangesPanel({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const { labels } = useTexts(proposalTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const shown = (text: string) => {
    if (text === '') return texts.empty
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateText(text, language) : text
  }
  const { added, removed, replaced } = round.annexChanges
  const files = [
    { name: texts.annexAdded, annexes: added },
    { name: texts.annexReplaced, annexes: replaced },
    { name: texts.annexRemoved, annexes: removed },
  ].filter(({ annexes }) => annexes.length > 0)
  if (round.changes.length + files.length === 0) return null
  return (
    <Panel title={texts.changes(round.revision - 1)}>
      <ul className={styles.list}>
        {round.changes.map(({ field, before, after }) => (
          <li key={field}>
            <p className={styles.name}>{labels[field as keyof typeof labels] ?? field}</p>
            <p className={styles.text}>
              <span className={styles.label}>{`${texts.before}: `}</span>
              <del className={styles.old}>{shown(before)}</del>
            </p>
            <p className={styles.text}>
              <span className={styles.label}>{`${texts.now}: `}</span>
              <ins style={{ textDecoration: 'none' }}>{shown(after)}</ins>
            </p>
          </li>
        ))}
        {files.map(({ name, annexes }) => (
          <li key={name}>
            <p className={styles.name}>{name}</p>
            {annexes.map((annex, nth) => (
              <p key={nth} className={styles.text}>
                {annex}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
