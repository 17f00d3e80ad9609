import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ForumView } from '../../../../bot/contract/forum.ts'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { useSession } from '../../app/session.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { useForumAct } from './use-forum.ts'

type Props = { forum: ForumView; onDone: (told: string) => void; onClose: () => void }

export function AddMemberDialog({ forum, onDone, onClose }: Props) {
  const texts = useTexts(forumTexts)
  const { required } = useTexts(shellTexts)
  const { me } = useSession()
  const act = useForumAct('addMember')
  const [name, setName] = useState('')
  const [mail, setMail] = useState('')
  const [organisationId, setOrganisation] = useState('')
  const seated = forum.seats.map(({ organisation }) => organisation)
  const rest = me.organisations.filter(({ id }) => seated.every((one) => one.id !== id))
  return (
    <ActDialog
      title={texts.addMember}
      text={texts.addMemberText}
      confirm={name.trim() === '' ? texts.addMemberConfirmNone : texts.addMemberConfirm(name.trim())}
      pending={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          {
            params: { forumId: forum.id },
            body: {
              name: name.trim(),
              mail: mail.trim(),
              organisationId: organisationId === '' ? null : organisationId,
            },
          },
          { onSuccess: () => onDone(texts.memberAdded(name.trim())) },
        )
      }
      onClose={onClose}
    >
      <Field label={`${texts.name} (${required})`}>
        <Input value={name} maxLength={textLimits.personName} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={`${texts.mail} (${required})`}>
        <Input type="email" value={mail} maxLength={320} onChange={(_, { value }) => setMail(value)} />
      </Field>
      <Field label={texts.belongs}>
        <Select value={organisationId} onChange={(_, { value }) => setOrganisation(value)}>
          <option value="">{texts.belongsNowhere}</option>
          {[...seated, ...rest].map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
    </ActDialog>
  )
}
