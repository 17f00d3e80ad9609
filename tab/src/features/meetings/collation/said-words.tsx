import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { Said } from '../../../../../bot/domain/meetings/collation/collation.ts'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { CollationActs } from './collation-dialog.ts'

const useStyles = makeStyles({
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  clarification: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  acts: { display: 'inline-flex', flexWrap: 'wrap', '@media print': { display: 'none' } },
})

/** A group's own words, with the secretariat's clarification after them in (parentheses), told apart by look too. */
export function SaidWords({ said }: { said: Said }) {
  const styles = useStyles()
  return (
    <span className={styles.words}>
      {said.words}
      {said.clarification !== null && <span className={styles.clarification}> ({said.clarification})</span>}
    </span>
  )
}

/** What the reader may do with a line. */
export function SaidActs({ said }: { said: Said }) {
  const texts = useTexts(collationTexts)
  const styles = useStyles()
  const { edits, comments, open } = use(CollationActs)
  const { key, words } = said
  if (!edits && !comments) return null
  return (
    <span className={styles.acts}>
      {edits && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={texts.clarifyOf(words)}
          onClick={() => open({ kind: 'clarify', key, words, text: said.clarification ?? '' })}
        >
          {texts.clarify}
        </Button>
      )}
      {comments && !edits && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={texts.commentOf(words)}
          onClick={() => open({ kind: 'comment', key, words })}
        >
          {texts.comment}
        </Button>
      )}
    </span>
  )
}
