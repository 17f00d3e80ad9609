import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { membersTexts } from '../../texts/members.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Member } from './part-props.ts'
import { useForumAct } from './use-forum.ts'

type Props = { forumId: string; member: Member; onDone: (told: string) => void; onClose: () => void }

export function EditMemberDialog({ forumId, member, onDone, onClose }: Props) {
  const texts = useTexts(membersTexts)
  const names = useTexts(forumTexts)
  const { required } = useTexts(shellTexts)
  const act = useForumAct('editMember')
  const [name, setName] = useState(member.name)
  const [mail, setMail] = useState(member.mail ?? '')
  return (
    <ActDialog
      title={texts.editTitle(member.name)}
      text={texts.editText}
      confirm={texts.editConfirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          {
            params: { forumId, personId: member.personId },
            body: { name: name.trim(), mail: mail.trim() },
          },
          { onSuccess: () => onDone(texts.edited(name.trim())) },
        )
      }
      onClose={onClose}
    >
      <Field label={`${names.name} (${required})`}>
        <Input value={name} maxLength={textLimits.personName} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={`${names.mail} (${required})`}>
        <Input type="email" value={mail} maxLength={320} onChange={(_, { value }) => setMail(value)} />
      </Field>
    </ActDialog>
  )
}
