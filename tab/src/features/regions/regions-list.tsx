import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { useNavigate } from 'react-router'
import type { RegionsView } from '../../../../bot/contract/forum-rules.ts'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { Panel } from '../../components/panel.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateText } from '../../time/date-text.ts'
import { ForumList } from './forum-list.tsx'
import type { Region } from './use-regions.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrap: { whiteSpace: 'normal' },
})

/** Each region that has forums, and the others, which can be set up. */
export function RegionsList({ regions }: Pick<RegionsView, 'regions'>) {
  const texts = useTexts(regionTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  const open = regions.filter(({ forums }) => forums.length > 0)
  const others = regions.filter(({ forums }) => forums.length === 0)
  const facts = ({ municipalities, from, to }: Region) =>
    [
      texts.inRegion(municipalities.length),
      ...(from === null ? [] : [texts.comes(shortDateText(from, language))]),
      ...(to === null ? [] : [texts.ends(shortDateText(to, language))]),
    ].join(' · ')
  return (
    <>
      {open.map((region) => (
        <Panel
          key={region.id}
          title={region.name}
          lead={facts(region)}
          aside={
            <Button
              className={styles.wrap}
              aria-label={texts.setUpMoreIn(region.name)}
              onClick={() => void navigate(linkTo.regionSetup(region.id))}
            >
              {texts.setUpMore}
            </Button>
          }
        >
          <ForumList forums={region.forums} />
        </Panel>
      ))}
      <Panel title={open.length === 0 ? texts.title : texts.others} lead={texts.othersLead}>
        <ul className={styles.list}>
          {others.map((region) => (
            <li key={region.id} className={styles.item}>
              <PageLink to={linkTo.regionSetup(region.id)}>{texts.setUp(region.name)}</PageLink>
              <span className={styles.quiet}>
                {facts(region)} · {region.filledIn ? texts.filledIn : texts.fromTemplates}
              </span>
            </li>
          ))}
        </ul>
        <PageLink to={linkTo.newForum}>{texts.single}</PageLink>
      </Panel>
    </>
  )
}
