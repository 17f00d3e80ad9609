import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { roundTexts } from '../texts/round.ts'
import { useTexts } from '../texts/texts.ts'

/** The renderer of cards is as large as a page: it comes when a card is looked at. */
const DrawnCard = lazy(() => import('./drawn-card.tsx'))

const useStyles = makeStyles({
  frame: {
    maxWidth: '480px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** A card as its reader has it in Teams; only to look at. */
export function CardPreview({ card }: { card: unknown }) {
  const texts = useTexts(roundTexts)
  const styles = useStyles()
  return (
    <>
      <p className={styles.note}>{texts.cardInert}</p>
      <div className={styles.frame} role="group" aria-label={texts.cardLabel}>
        <Suspense fallback={<Spinner size="small" style={{ padding: '24px' }} />}>
          <DrawnCard card={card} />
        </Suspense>
      </div>
    </>
  )
}
