import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { PostInput } from '../../../../bot/contract/forum-rules.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { capital } from '../../components/capital.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { useForumAct } from '../forum/use-forum.ts'
import type { PersonOfForum } from './use-forum-rules.ts'
import { keysOf } from './who-choice.tsx'

type Props = { forumId: string; person: PersonOfForum; onDone: () => void; onClose: () => void }

/** What somebody is in the forum and for whom they speak there. */
export function PostDialog({ forumId, person, onDone, onClose }: Props) {
  const texts = useTexts(forumRulesTexts)
  const act = useForumAct('savePost')
  const { post, role, body } = person
  // Of their own organisation is said by nothing: no municipality is chosen from here.
  const said = body === 'municipality' || body === 'region' ? null : body
  const [form, setForm] = useState<PostInput>({ post, role, body: said })
  const bodies = keysOf(texts.bodies).filter((one) => one !== 'municipality' && one !== 'region')
  return (
    <ActDialog
      title={texts.postTitle(person.name)}
      text={texts.postText}
      confirm={texts.savePost}
      pending={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate({ params: { forumId, personId: person.personId }, body: form }, { onSuccess: onDone })
      }
      onClose={onClose}
    >
      <Choice
        label={texts.post}
        none={texts.bySeat}
        names={texts.posts}
        keys={keysOf(texts.posts)}
        value={form.post}
        onChange={(chosen) => setForm({ ...form, post: chosen })}
      />
      <Choice
        label={texts.body}
        none={texts.ownOrganisation}
        names={texts.bodies}
        keys={bodies}
        value={form.body}
        onChange={(chosen) => setForm({ ...form, body: chosen })}
      />
      <Choice
        label={texts.role}
        none={texts.usualRole}
        names={texts.roles}
        keys={keysOf(texts.roles)}
        value={form.role}
        onChange={(chosen) => setForm({ ...form, role: chosen })}
      />
    </ActDialog>
  )
}

type ChoiceProps<Key extends string> = {
  label: string
  none: string
  names: Record<Key, string>
  keys: Key[]
  value: Key | null
  onChange: (value: Key | null) => void
}

function Choice<Key extends string>({ label, none, names, keys, value, onChange }: ChoiceProps<Key>) {
  return (
    <Field label={label}>
      <Select
        value={value ?? ''}
        onChange={(_, data) => onChange(keys.find((key) => key === data.value) ?? null)}
      >
        <option value="">{none}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {capital(names[key])}
          </option>
        ))}
      </Select>
    </Field>
  )
}
