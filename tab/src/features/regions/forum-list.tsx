import { makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export type ListedForum = { id: string; name: string; kind?: string | null; lastDay?: string | null }

/** Forums by name, each a link to its page. */
export function ForumList({ forums }: { forums: ListedForum[] }) {
  const texts = useTexts(regionTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {forums.map(({ id, name, kind, lastDay }) => (
        <li key={id} className={styles.item}>
          <PageLink to={linkTo.forumPart(id, 'about')}>{name}</PageLink>
          <span className={styles.quiet}>
            {lastDay === null || lastDay === undefined
              ? kind === null
                ? texts.noKind
                : (kind ?? '')
              : texts.ends(shortDateText(lastDay, language))}
          </span>
        </li>
      ))}
    </ul>
  )
}
