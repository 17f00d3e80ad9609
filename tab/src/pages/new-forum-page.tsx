import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { actProblemText } from '../components/problem-text.ts'
import { TickBoxes } from '../components/tick-boxes.tsx'
import { useForumAct } from '../features/forum/use-forum.ts'
import { isId } from '../features/forum/is-id.ts'
import { textLimits } from '../../../bot/domain/rounds/text-limits.ts'
import { forumTexts } from '../texts/forum.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  create: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

/** The first set-up: a group in Microsoft 365, a region, and which of its municipalities have a seat. */
export default function NewForumPage() {
  const texts = useTexts(forumTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { me } = useSession()
  const act = useForumAct('createForum')
  const [name, setName] = useState('')
  const [regionCode, setRegion] = useState('')
  const [groupId, setGroup] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  if (!me.secretariat) return <NotFoundPage />

  const ofRegion = me.organisations
    .filter((one) => one.regionCode === regionCode)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
  const faults = {
    name: name.trim() === '' ? texts.nameMissing : undefined,
    region: regionCode === '' ? texts.regionMissing : undefined,
    group: groupId.trim() !== '' && !isId(groupId) ? texts.notAnId : undefined,
    members: chosen.length === 0 ? texts.membersMissing : undefined,
  }
  const shown = (fault: string | undefined) =>
    tried && fault !== undefined ? { validationState: 'error' as const, validationMessage: fault } : {}
  const create = () => {
    setTried(true)
    if (Object.values(faults).some((fault) => fault !== undefined)) return
    const id = groupId.trim().toLowerCase()
    act.mutate(
      { body: { name: name.trim(), regionCode, groupId: id === '' ? null : id, organisationIds: chosen } },
      { onSuccess: (created) => void navigate(linkTo.forumPart(created.id, 'people')) },
    )
  }
  return (
    <>
      <div>
        <PageTitle name={texts.newTitle} lead={texts.newLead}>
          {texts.newTitle}
        </PageTitle>
      </div>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <Panel title={texts.theForum}>
          <Field
            label={`${texts.forumName} (${shell.required})`}
            hint={texts.forumNameHint}
            {...shown(faults.name)}
          >
            <Input
              value={name}
              maxLength={textLimits.forumName}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
          <Field
            label={`${texts.groupId} (${shell.optional})`}
            hint={texts.groupHint}
            {...shown(faults.group)}
          >
            <Input value={groupId} maxLength={60} onChange={(_, { value }) => setGroup(value)} />
          </Field>
          <Field label={`${texts.region} (${shell.required})`} {...shown(faults.region)}>
            <Select
              value={regionCode}
              onChange={(_, { value }) => {
                setRegion(value)
                setChosen(me.organisations.filter((one) => one.regionCode === value).map(({ id }) => id))
              }}
            >
              <option value="">{texts.chooseRegion}</option>
              {me.regions.map((region) => (
                <option key={region.code} value={region.code}>
                  {region.name}
                </option>
              ))}
            </Select>
          </Field>
          {regionCode !== '' && (
            <TickBoxes
              label={texts.whichMembers}
              hint={texts.chosen(chosen.length)}
              error={tried ? faults.members : undefined}
              choices={ofRegion}
              chosen={chosen}
              onChange={setChosen}
            />
          )}
        </Panel>
        <div role="alert">
          {act.error !== null && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Button
          type="submit"
          appearance="primary"
          className={styles.create}
          disabledFocusable={act.isPending}
        >
          {texts.create(chosen.length)}
        </Button>
      </form>
    </>
  )
}
