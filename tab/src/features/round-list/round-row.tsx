import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { use } from 'react'
import { Link } from 'react-router'
import type { RoundListItem } from '../../../../bot/contract/round.ts'
import { linkTo } from '../../app/routes.ts'
import { hovered } from '../../components/hovered.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { TallyBar } from '../../components/tally-bar.tsx'
import { listTexts } from '../../texts/list.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 260px',
    gap: '4px 24px',
    padding: '14px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    ':hover': hovered,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  mine: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  main: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  side: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // The whole row is the link's target, and its text stays the link's name.
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusLarge },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, fontSize: tokens.fontSizeBase200 },
})

export function RoundRow({ round }: { round: RoundListItem }) {
  const texts = useTexts(listTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { tally, deadline, sendAt, placesBefore, placesAfter } = round
  const places =
    placesBefore !== null && placesAfter !== null ? texts.places(placesBefore, placesAfter) : null
  const facts = [
    round.number + (round.revision > 1 ? `, ${texts.revision(round.revision)}` : ''),
    round.operator.name,
    places,
    round.forum.name,
  ]
  const asked = round.state !== 'draft' && round.state !== 'submitted' && tally.total > 0
  return (
    <li className={mergeClasses(styles.row, round.awaitsMe && styles.mine)}>
      <div className={styles.main}>
        <h3 className={styles.name}>
          <Link to={linkTo.round(round.id)} className={styles.link}>
            {round.facility || texts.unnamed}
          </Link>
        </h3>
        <p className={styles.quiet}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {sendAt !== null && <p className={styles.quiet}>{texts.sendAt(dateTimeText(sendAt, language))}</p>}
        {deadline !== null && (
          <p className={styles.quiet}>{texts.deadline(dateTimeText(deadline, language))}</p>
        )}
      </div>
      <div className={styles.side}>
        <div className={styles.badges}>
          <StateBadge state={round.state} />
          {round.awaitsMe && (
            <Badge appearance="filled" color="brand" size="large">
              {texts.awaitsYou}
            </Badge>
          )}
        </div>
        {asked && (
          <>
            <TallyBar tally={tally} />
            <p className={styles.quiet}>
              {texts.tally(tally.noRemarks + tally.remarks, tally.total)}
              {tally.remarks > 0 && ` · ${texts.remarks(tally.remarks)}`}
            </p>
          </>
        )}
      </div>
    </li>
  )
}
