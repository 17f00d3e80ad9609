import { makeStyles, tokens } from '@fluentui/react-components'
import { Link } from 'react-router'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { linkTo } from '../../app/routes.ts'
import { roundTexts } from '../../texts/round.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** The way between the revisions of one proposal. */
export function Revisions({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const { states } = useTexts(shellTexts)
  const styles = useStyles()
  if (round.revisions.length < 2) return null
  return (
    <nav aria-label={texts.revisions}>
      <ul className={styles.list}>
        {round.revisions.map(({ id, revision, state }) => (
          <li key={id}>
            {id === round.id ? (
              <span aria-current="page">{`${texts.revisionState(revision, states[state])} (${texts.thisRevision})`}</span>
            ) : (
              <Link to={linkTo.round(id)} className={styles.link}>
                {texts.revisionState(revision, states[state])}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
