import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RegionSetupView } from '../../../../bot/contract/forum-rules.ts'
import { linkTo } from '../../app/routes.ts'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { telling } from '../../components/use-told.ts'
import { regionTexts } from '../../texts/regions.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { useForumAct } from '../forum/use-forum.ts'
import { ForumList } from './forum-list.tsx'
import { KindChoice } from './kind-choice.tsx'
import { forumsOf, proposedCount, setupFrom, type SetupForm as Form } from './setup-choice.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  create: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

type Basis = RegionSetupView['kinds'][number]['basis']

/** The region's forums by what speaks for them, and one button that makes all that are chosen. */
export function SetupForm({ setup }: { setup: RegionSetupView }) {
  const texts = useTexts(regionTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const act = useForumAct('setUpRegion')
  const [form, setForm] = useState(() => setupFrom(setup))
  const [tried, setTried] = useState(false)
  const change = (changed: Partial<Form>) => setForm((before) => ({ ...before, ...changed }))
  const forums = forumsOf(form, setup, texts.councilName)
  const proposed = proposedCount(form, setup)
  const nameless = (kind: string) => tried && (form.names[kind] ?? '').trim() === ''
  const unconfirmed = proposed > 0 && !form.confirmed

  const create = () => {
    setTried(true)
    if (forums.length === 0 || forums.some(({ name }) => name === '') || unconfirmed) return
    const hostId = setup.hostId ?? setup.hostProposed
    act.mutate(
      { body: { regionId: setup.id, hostId, confirmProposed: form.confirmed, forums } },
      { onSuccess: ({ made }) => void navigate(linkTo.forums, telling(texts.created(made))) },
    )
  }
  const section = (basis: Basis, title: string, lead: string) => {
    const kinds = setup.kinds.filter((kind) => kind.basis === basis)
    if (kinds.length === 0) return null
    return (
      <Panel title={title} lead={lead}>
        <ul className={styles.list}>
          {kinds.map((kind) => (
            <KindChoice
              key={kind.kind}
              kind={kind}
              form={form}
              municipalities={setup.municipalities}
              fault={nameless(kind.kind) ? texts.nameMissing : undefined}
              onChange={change}
            />
          ))}
        </ul>
      </Panel>
    )
  }
  const said =
    tried && forums.length === 0 ? texts.chooseOne : tried && unconfirmed ? texts.confirmMissing : null
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      {setup.unkinded.length > 0 && (
        <Panel title={texts.unkindedTitle} lead={texts.unkindedLead}>
          <ForumList forums={setup.unkinded.map((forum) => ({ ...forum, kind: null }))} />
        </Panel>
      )}
      {section('documents', texts.documents, texts.documentsLead)}
      {section('proposed', texts.proposed, texts.proposedLead)}
      {section('template', texts.templates, texts.templatesLead)}
      {proposed > 0 && (
        <Checkbox
          label={texts.confirmProposed(proposed)}
          checked={form.confirmed}
          onChange={(_, { checked }) => change({ confirmed: checked === true })}
        />
      )}
      <div role="alert">
        {(said !== null || act.error !== null) && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {said ?? (act.error === null ? '' : actProblemText(act.error, shell))}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button type="submit" appearance="primary" className={styles.create} disabledFocusable={act.isPending}>
        {forums.length === 0 ? texts.createNone : texts.create(forums.length)}
      </Button>
    </form>
  )
}
