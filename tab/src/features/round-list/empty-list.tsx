import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { linkTo } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { listTexts } from '../../texts/list.ts'
import { useTexts } from '../../texts/texts.ts'
import { useFilters } from './list-query.ts'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: '48px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0, maxWidth: '32rem', color: tokens.colorNeutralForeground2 },
})

export function EmptyList({ filtered }: { filtered: boolean }) {
  return filtered ? <NothingMatches /> : <NoRounds />
}

export function NoForum() {
  const texts = useTexts(listTexts)
  const { me } = useSession()
  const navigate = useNavigate()
  return (
    <Empty title={texts.noForumTitle} text={me.secretariat ? texts.noForumSecretariat : texts.noForumOther}>
      {me.secretariat && (
        <Button appearance="primary" onClick={() => void navigate(linkTo.newForum)}>
          {texts.createForum}
        </Button>
      )}
    </Empty>
  )
}

function NothingMatches() {
  const texts = useTexts(listTexts)
  const [, change] = useFilters()
  return (
    <Empty title={texts.emptyFilterTitle} text={texts.emptyFilter}>
      <Button onClick={() => change({ q: '', state: '', forum: '', operator: '' })}>{texts.clear}</Button>
    </Empty>
  )
}

function NoRounds() {
  const texts = useTexts(listTexts)
  const { me } = useSession()
  return <Empty title={texts.emptyTitle} text={me.mayPropose ? texts.emptyPropose : texts.emptyWait} />
}

function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  )
}
