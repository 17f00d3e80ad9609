import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { AddPartnerDialog, RemovePartnerDialog, type Partner } from './partner-dialogs.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  item: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '10px 0' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  id: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  none: { margin: 0 },
})

export function PartnersPart({ onTold }: { onTold: (told: string) => void }) {
  const texts = useTexts(forumTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Partner | null>(null)
  const partners = useQuery({
    queryKey: ['partners'],
    queryFn: ({ signal }) => http.ask('listPartnerTenants', { signal }),
  })
  const done = (told: string) => {
    setAdding(false)
    setRemoving(null)
    onTold(told)
  }
  return (
    <Panel
      title={texts.partnersTitle}
      lead={texts.partnersLead}
      aside={<Button onClick={() => setAdding(true)}>{texts.addPartner}</Button>}
    >
      {partners.error !== null && <ProblemNotice error={partners.error} />}
      {partners.isPending && <Spinner label={loading} />}
      {partners.data?.items.length === 0 && <p className={styles.none}>{texts.partnersNone}</p>}
      <ul className={styles.list}>
        {partners.data?.items.map((partner) => (
          <li key={partner.tenantId} className={styles.item}>
            <div>
              <p className={styles.name}>{partner.organisation.name}</p>
              <p className={styles.id}>{partner.tenantId}</p>
            </div>
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.removePartner(partner.organisation.name)}
              onClick={() => setRemoving(partner)}
            />
          </li>
        ))}
      </ul>
      {adding && <AddPartnerDialog onDone={done} onClose={() => setAdding(false)} />}
      {removing !== null && (
        <RemovePartnerDialog partner={removing} onDone={done} onClose={() => setRemoving(null)} />
      )}
    </Panel>
  )
}
