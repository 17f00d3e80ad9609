import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { ExportButton } from '../features/round-list/export-button.tsx'
import { ListFilters } from '../features/round-list/list-filters.tsx'
import { RoundList } from '../features/round-list/round-list.tsx'
import { NoForum } from '../features/round-list/empty-list.tsx'
import { listTexts } from '../texts/list.ts'
import { useTexts } from '../texts/texts.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

export default function ListPage() {
  const texts = useTexts(listTexts)
  const styles = useStyles()
  const { me } = useSession()
  const navigate = useNavigate()
  const mayPropose = me.mayPropose && me.forums.some(({ takesRounds }) => takesRounds)
  return (
    <>
      <div className={styles.head}>
        <div className={styles.title}>
          <PageTitle name={texts.title} lead={texts.lead}>
            {texts.title}
          </PageTitle>
        </div>
        <div className={styles.buttons}>
          {me.secretariat && me.forums.length > 0 && <ExportButton />}
          {mayPropose && (
            <Button appearance="primary" onClick={() => void navigate(linkTo.newProposal)}>
              {texts.newProposal}
            </Button>
          )}
        </div>
      </div>
      {me.forums.length === 0 ? (
        <NoForum />
      ) : (
        <>
          <ListFilters />
          <RoundList />
        </>
      )}
    </>
  )
}
