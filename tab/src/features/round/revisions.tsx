import { makeStyles } from '@fluentui/react-components'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { roundTexts } from '../../texts/round.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', listStyleType: 'none', margin: 0, padding: 0 },
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
        {round.revisions.map(({ id, revision, state, replacedBy }) => {
          const stands = replacedBy === null ? states[state] : texts.replaced(replacedBy)
          return (
            <li key={id}>
              {id === round.id ? (
                <span aria-current="page">{`${texts.revisionState(revision, stands)} (${texts.thisRevision})`}</span>
              ) : (
                <PageLink to={linkTo.round(id)}>{texts.revisionState(revision, stands)}</PageLink>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
