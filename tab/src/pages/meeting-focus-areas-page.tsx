import { Badge, Body1, Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FocusAreaList } from '../../../bot/contract/focus-areas.ts'
import { rememberRegion, startingRegion } from '../app/first-choice.ts'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { ActNotice, type Told } from '../components/act-notice.tsx'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { AreaDialog, WordingDialog } from '../features/meetings/focus-areas/area-dialogs.tsx'
import { focusAreaTexts } from '../texts/meetings-focus-areas.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choice: { maxWidth: '320px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  head: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  wording: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  field: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  area: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '12px',
  },
})

type Area = FocusAreaList['items'][number]

/** The wordings of an agreement's focus areas: what meetings comment. */
export default function FocusAreasPage() {
  const names = useTexts(meetingTexts)
  const texts = useTexts(focusAreaTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http, me } = useSession()
  const queries = useQueryClient()
  const [region, setRegion] = useState('')
  const [told, setTold] = useState<Told>(null)
  const [open, setOpen] = useState<Area | 'new' | null>(null)
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => http.ask('showRegions', { signal }),
  })
  const withForums = regions.data?.regions.filter(({ forums }) => forums.length > 0) ?? []
  const code = region === '' ? startingRegion(me, { offered: withForums.map(({ id }) => id) }) : region
  const chooseRegion = (id: string) => {
    rememberRegion(id)
    setRegion(id)
  }
  const list = useQuery({
    queryKey: ['focus-areas', code],
    queryFn: ({ signal }) => http.ask('listFocusAreas', { query: { region: code }, signal }),
    enabled: code !== '',
  })
  const done = async (text: string) => {
    setOpen(null)
    await queries.invalidateQueries({ queryKey: ['focus-areas'] })
    setTold({ text, intent: 'success' })
  }
  const readySet = useMutation({
    mutationFn: () => http.ask('addReadySet', { body: { regionCode: code } }),
    onSuccess: () => done(texts.readySetDone),
  })
  const remove = useMutation({
    mutationFn: (focusAreaId: string) => http.ask('removeFocusArea', { params: { focusAreaId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['focus-areas'] }),
  })
  const error = regions.error ?? list.error ?? readySet.error ?? remove.error
  const items = list.data?.items ?? []
  const agreements = Map.groupBy(items, ({ agreement }) => agreement)
  return (
    <div className={styles.page}>
      <div>
        <BackLink to={linkTo.meetings}>{names.back}</BackLink>
        <PageTitle name={names.focusAreas} lead={texts.lead}>
          {names.focusAreas}
        </PageTitle>
      </div>
      <ActNotice told={told} />
      {error !== null && <ProblemNotice error={error} />}
      {(regions.data?.regions.length ?? 0) > 1 && (
        <Field label={texts.region} className={styles.choice}>
          <Select value={code} onChange={(_, { value }) => chooseRegion(value)}>
            {regions.data?.regions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {list.data === undefined && error === null && <Spinner label={loading} />}
      {list.data !== undefined && items.length === 0 && <Body1 as="p">{texts.none}</Body1>}
      {list.data?.can.edit === true && (
        <div className={styles.acts}>
          <Button onClick={() => setOpen('new')}>{texts.add}</Button>
          {list.data.can.addReadySet && (
            <Button disabledFocusable={readySet.isPending} onClick={() => readySet.mutate()}>
              {texts.readySet}
            </Button>
          )}
        </div>
      )}
      {[...agreements].map(([agreement, areas]) => (
        <Panel key={agreement} title={agreement}>
          {areas.map((area) => (
            <section key={area.id} className={styles.area}>
              <h3 className={styles.text}>{texts.area(area.position, area.title)}</h3>
              <p className={styles.head}>
                <Badge appearance="tint" color="informative">
                  {texts.parts[area.part]}
                </Badge>
                <Badge appearance="tint" color="informative">
                  {texts.version(area.wording.version)}
                </Badge>
                {area.wording.origin === 'proposed' && (
                  <Badge appearance="tint" color="warning">
                    {texts.proposed}
                  </Badge>
                )}
              </p>
              <dl className={styles.wording}>
                {(['goal', 'content', 'results'] as const).map((field) => (
                  <div key={field}>
                    <dt className={styles.field}>{texts[field]}</dt>
                    <dd className={styles.text}>{area.wording[field]}</dd>
                  </div>
                ))}
              </dl>
              <div className={styles.acts}>
                <Button
                  size="small"
                  aria-label={texts.newWordingOf(area.title)}
                  onClick={() => setOpen(area)}
                >
                  {texts.newWording}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.removeOf(area.title)}
                  disabledFocusable={remove.isPending}
                  onClick={() => remove.mutate(area.id)}
                >
                  {texts.remove}
                </Button>
              </div>
            </section>
          ))}
        </Panel>
      ))}
      {open === 'new' && (
        <AreaDialog
          regionCode={code}
          agreement={items[0]?.agreement ?? ''}
          next={items.filter(({ agreement }) => agreement === items[0]?.agreement).length + 1}
          onClose={() => setOpen(null)}
          onDone={(text) => void done(text)}
        />
      )}
      {open !== null && open !== 'new' && (
        <WordingDialog area={open} onClose={() => setOpen(null)} onDone={(text) => void done(text)} />
      )}
    </div>
  )
}
