import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import type { WheelView } from '../../../../bot/contract/wheel.ts'
import { linkTo } from '../../app/routes.ts'
import { useTexts } from '../../texts/texts.ts'
import { wheelTexts } from '../../texts/wheel.ts'
import { NoForum } from '../round-list/empty-list.tsx'
import { useWheelAddress } from './filters/wheel-address.ts'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: '48px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0, maxWidth: '32rem', color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
})

/** Nothing to show, and what to do about it. `view` null: there is no forum that anything could be of. */
export default function EmptyWheel({ view }: { view: WheelView | null }) {
  return view === null ? <NoForum /> : <NoEntries view={view} />
}

function NoEntries({ view }: { view: WheelView }) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const [, change] = useWheelAddress()
  if (view.items.length > 0) {
    return (
      <div className={styles.empty}>
        <h2 className={styles.title}>{texts.emptyFilter}</h2>
        <Button onClick={() => change({ forum: null, kind: null, person: null })}>{texts.clear}</Button>
      </div>
    )
  }
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{texts.emptyTitle}</h2>
      <p className={styles.text}>{view.mayEdit ? texts.emptyPlanner : texts.emptyReader}</p>
      {view.mayEdit && (
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => void navigate(linkTo.newCycle)}>
            {texts.cycle}
          </Button>
          <Button onClick={() => void navigate(linkTo.newEntry)}>{texts.newEntry}</Button>
        </div>
      )}
    </div>
  )
}
