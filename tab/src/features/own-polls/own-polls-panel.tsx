import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { linkTo } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { PageLink } from '../../components/page-link.tsx'
import { Panel } from '../../components/panel.tsx'
import { ownPollTexts } from '../../texts/own-polls.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  panel: { '@media print': { display: 'none' } },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { overflowWrap: 'anywhere' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** The polls of times that wait for the reader. Says nothing where none does, or where they cannot be read: the card does. */
export default function OwnPollsPanel() {
  const texts = useTexts(ownPollTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { http } = useSession()
  const polls = useQuery({
    queryKey: ['own-polls'],
    queryFn: ({ signal }) => http.watch('ownPolls', { signal }),
  })
  const items = polls.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={texts.asking} className={styles.panel}>
      <ul className={styles.list}>
        {items.map(({ id, title, deadline, times, missing }) => {
          const until = dateTimeText(deadline, language)
          const ask = missing < times ? texts.newMissing : texts.missing
          return (
            <li key={id} className={styles.item}>
              <PageLink to={linkTo.ownPoll(id)}>{title}</PageLink>
              <p className={styles.text}>{missing === 0 ? texts.answered(until) : ask(missing, until)}</p>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
