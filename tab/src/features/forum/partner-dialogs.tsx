import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { PartnerTenants } from '../../../../bot/contract/forum.ts'
import { useSession } from '../../app/session.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { isId } from './is-id.ts'
import { useForumAct } from './use-forum.ts'

export type Partner = PartnerTenants['items'][number]
type Props = { onDone: (told: string) => void; onClose: () => void }

export function AddPartnerDialog({ onDone, onClose }: Props) {
  const texts = useTexts(forumTexts)
  const { required } = useTexts(shellTexts)
  const { me } = useSession()
  const act = useForumAct('addPartnerTenant')
  const [tenantId, setTenant] = useState('')
  const [organisationId, setOrganisation] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = me.organisations.find(({ id }) => id === organisationId)
  const wrongId = tried && !isId(tenantId)
  const missing = tried && chosen === undefined
  return (
    <ActDialog
      title={texts.addPartner}
      text={texts.addPartnerText}
      confirm={chosen === undefined ? texts.addPartner : texts.addPartnerConfirm(chosen.name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => {
        setTried(true)
        if (chosen === undefined || !isId(tenantId)) return
        const body = { tenantId: tenantId.trim().toLowerCase(), organisationId }
        act.mutate({ body }, { onSuccess: () => onDone(texts.partnerAdded(chosen.name)) })
      }}
      onClose={onClose}
    >
      <Field
        label={`${texts.organisation} (${required})`}
        {...(missing && { validationState: 'error', validationMessage: texts.chooseOrganisation })}
      >
        <Select value={organisationId} onChange={(_, { value }) => setOrganisation(value)}>
          <option value="">{texts.chooseOrganisation}</option>
          {me.organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={`${texts.tenantId} (${required})`}
        hint={texts.tenantHint}
        {...(wrongId && { validationState: 'error', validationMessage: texts.notAnId })}
      >
        <Input value={tenantId} maxLength={60} onChange={(_, { value }) => setTenant(value)} />
      </Field>
    </ActDialog>
  )
}

export function RemovePartnerDialog({ partner, onDone, onClose }: Props & { partner: Partner }) {
  const texts = useTexts(forumTexts)
  const act = useForumAct('removePartnerTenant')
  const { name } = partner.organisation
  return (
    <ActDialog
      title={texts.removePartner(name)}
      text={texts.removePartnerText(name)}
      confirm={texts.removePartner(name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          { params: { tenantId: partner.tenantId } },
          { onSuccess: () => onDone(texts.partnerRemoved(name)) },
        )
      }
      onClose={onClose}
    />
  )
}
