import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { CardLine, GroupPart } from '../../../../../bot/domain/meetings/collation/collation.ts'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { SaidActs, SaidWords } from './said-words.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  alike: { display: 'block', paddingLeft: '12px', color: tokens.colorNeutralForeground2 },
  weight: { marginLeft: '8px', whiteSpace: 'nowrap' },
  notes: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  field: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
})

/** What one group wrote: its cards, the prioritised first, and its notes. */
export function GroupPartView({ part }: { part: GroupPart }) {
  const texts = useTexts(collationTexts)
  const styles = useStyles()
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{texts.group(part.group, part.session)}</h3>
      {part.cards.length > 0 && (
        <ul className={styles.list}>
          {part.cards.map((card) => (
            <CardItem key={card.key} card={card} />
          ))}
        </ul>
      )}
      {part.notes.length > 0 && (
        <dl className={styles.notes}>
          {part.notes.map((note) => (
            <div key={note.key}>
              <dt className={styles.field}>{texts.fields[note.field]}</dt>
              <dd className={styles.said}>
                <SaidWords said={note} />
                <SaidActs said={note} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function CardItem({ card }: { card: CardLine }) {
  const texts = useTexts(collationTexts)
  const styles = useStyles()
  return (
    <li>
      <SaidWords said={card} />
      {card.rank !== null && (
        <Badge appearance="tint" color="brand" className={styles.weight}>
          {texts.rank(card.rank)}
        </Badge>
      )}
      {card.votes > 0 && (
        <Badge appearance="tint" color="informative" className={styles.weight}>
          {texts.votes(card.votes)}
        </Badge>
      )}
      <SaidActs said={card} />
      {card.alike.map((each) => (
        <span key={each.key} className={styles.alike}>
          {texts.alike} <SaidWords said={each} />
          <SaidActs said={each} />
        </span>
      ))}
    </li>
  )
}
