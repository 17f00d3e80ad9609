import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { CollationView } from '../../../../../bot/contract/collation.ts'
import { Panel } from '../../../components/panel.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'
import { CollationActs } from './collation-dialog.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  comment: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const colors = { open: 'warning', followed: 'success', not_followed: 'informative' } as const

type Props = {
  comments: CollationView['comments']
  /** What a key stands for, as people see it. */
  wordsOf: (key: string) => string | undefined
}

/** What participants say of the collation; a participant sees their own, with what became of them. */
export function CommentsPanel({ comments, wordsOf }: Props) {
  const texts = useTexts(collationTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { edits, comments: mayComment, open } = use(CollationActs)
  if (comments.length === 0 && !mayComment) return null
  return (
    <Panel
      title={texts.comments}
      aside={
        mayComment &&
        !edits && (
          <Button onClick={() => open({ kind: 'comment', key: null, words: '' })}>{texts.comment}</Button>
        )
      }
    >
      {comments.length === 0 && <p className={styles.none}>{texts.noComments}</p>}
      <ul className={styles.list}>
        {comments.map((comment) => {
          const about = comment.aboutKey === null ? undefined : wordsOf(comment.aboutKey)
          return (
            <li key={comment.id} className={styles.comment}>
              <span className={styles.head}>
                <strong>{comment.own ? texts.own : (comment.byName ?? texts.somebody)}</strong>
                <span className={styles.quiet}>{shortDateTimeText(comment.at, language)}</span>
                <Badge appearance="tint" color={colors[comment.state]}>
                  {texts.commentStates[comment.state]}
                </Badge>
              </span>
              {about !== undefined && <span className={styles.quiet}>{texts.commentAbout(about)}</span>}
              <p className={styles.text}>{comment.text}</p>
              {comment.answer !== '' && <p className={styles.text}>{texts.answered(comment.answer)}</p>}
              {edits && (
                <span>
                  <Button
                    size="small"
                    aria-label={texts.answerOf(comment.text)}
                    onClick={() =>
                      open({
                        kind: 'answer',
                        commentId: comment.id,
                        words: comment.text,
                        state: comment.state,
                        answer: comment.answer,
                      })
                    }
                  >
                    {texts.answer}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
