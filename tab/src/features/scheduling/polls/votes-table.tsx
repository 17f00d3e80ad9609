import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, DismissRegular, SubtractRegular } from '@fluentui/react-icons'
import { use } from 'react'
import type { PollView } from '../../../../../bot/contract/polls.ts'
import { Panel } from '../../../components/panel.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: '6px 12px 6px 0',
    fontSize: tokens.fontSizeBase200,
    minWidth: '104px',
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '8px 12px 8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  vote: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  comment: { display: 'block', fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-line' },
})

/** Who has said what, by person and time. */
export function VotesTable({ poll }: { poll: PollView }) {
  const texts = useTexts(pollTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <Panel title={texts.votes}>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={texts.votesTable}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {texts.person}
              </th>
              {poll.options.map(({ id, start }) => (
                <th key={id} scope="col" className={styles.head}>
                  {shortDateTimeText(start, language)}
                </th>
              ))}
              <th scope="col" className={styles.head}>
                {texts.reached}
              </th>
            </tr>
          </thead>
          <tbody>
            {poll.voters.map(({ personId, label, required, votes, comment, reached }) => (
              <tr key={personId}>
                <th scope="row" className={styles.cell}>
                  {label}
                  {required && <span className={styles.quiet}>{texts.must}</span>}
                  {comment !== null && <span className={styles.comment}>{texts.quoted(comment)}</span>}
                </th>
                {poll.options.map(({ id }) => {
                  const vote = votes?.[id]
                  return (
                    <td key={id} className={styles.cell}>
                      {vote === undefined ? (
                        <span className={styles.quiet}>{texts.noAnswer}</span>
                      ) : (
                        <Vote vote={vote} />
                      )}
                    </td>
                  )
                })}
                <td className={styles.cell}>{reached}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** A shape besides the word, for the eye that runs down a column. */
const marks = { yes: CheckmarkRegular, if_needed: SubtractRegular, no: DismissRegular } as const

function Vote({ vote }: { vote: keyof typeof marks }) {
  const texts = useTexts(pollTexts)
  const styles = useStyles()
  const Mark = marks[vote]
  return (
    <span className={styles.vote}>
      <Mark aria-hidden="true" />
      {texts[vote]}
    </span>
  )
}
