import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { useNavigate } from 'react-router'
import type { RegionsView } from '../../../../bot/contract/forum-rules.ts'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { Panel } from '../../components/panel.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** What has been said happens to the regions, and what is known from law and waits for somebody to say it. */
export function ChangesPanel({ proposals, changes }: Pick<RegionsView, 'proposals' | 'changes'>) {
  const texts = useTexts(regionTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  return (
    <Panel title={texts.changesTitle} lead={texts.changesLead}>
      <ul className={styles.list}>
        {proposals.map(({ text }, at) => (
          <li key={text} className={styles.item}>
            <Badge appearance="tint" color="informative">
              {texts.proposal}
            </Badge>
            <p className={styles.text}>{text}</p>
            <Button onClick={() => void navigate(linkTo.regionChange(at))}>{texts.seeChange}</Button>
          </li>
        ))}
        {changes.map(({ text, made }) => (
          <li key={text} className={styles.item}>
            <p className={styles.text}>{text}</p>
            {made !== null && (
              <p className={styles.quiet}>
                {texts.madeBy(made.byName, shortDateTimeText(made.at, language))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <PageLink to={linkTo.regionChange(null)}>{texts.addChange}</PageLink>
    </Panel>
  )
}
