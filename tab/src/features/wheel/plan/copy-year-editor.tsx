import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CopyPreview } from '../../../../../bot/contract/wheel-copy.ts'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { rememberRegion, startingRegion } from '../../../app/first-choice.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { actProblemText } from '../../../components/problem-text.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { dateText } from '../../../time/date-text.ts'
import { addMonths, lastOfMonth } from '../../../time/plain-days.ts'
import { narrowedTo, wayBack, type WayBackState } from '../entry/way-back.ts'
import { useWheelAct } from '../use-wheel.ts'
import { usePlanTable } from './plan-table-styles.ts'
import { PlanTable } from './plan-table.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 160px', minWidth: 0 },
  lines: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  save: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

/** A year and where to: first what would come of it, line by line, and then the saving. */
export function CopyYearEditor({ view, firstMonth }: { view: WheelView; firstMonth: string }) {
  const texts = useTexts(planTexts)
  const { loading, ...shell } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  const { http, me } = useSession()
  const [regionCode, setRegion] = useState(() =>
    startingRegion(me, { offered: view.regions.map(({ code }) => code), wanted: narrowedTo() }),
  )
  const [from, setFrom] = useState(firstMonth)
  const [ahead, setAhead] = useState(1)
  const [leaveOut, setLeaveOut] = useState<string[]>([])
  const save = useWheelAct('copyYear')

  const yearFrom = (first: string) =>
    texts.year(first.slice(0, 4), lastOfMonth(addMonths(first, 11)).slice(0, 4))
  const chooseRegion = (code: string) => {
    rememberRegion(code)
    setRegion(code)
  }
  const asked = { regionCode, from, to: lastOfMonth(addMonths(from, 11)), ahead, forumIds: null }
  const preview = useQuery({
    queryKey: ['wheel-copy', asked],
    queryFn: ({ signal }) => http.ask('previewCopy', { body: { ...asked, leaveOut: [] }, signal }),
    placeholderData: (before) => before,
  })
  const copies = preview.data?.copies ?? []
  const taken = copies.filter(({ entryId }) => !leaveOut.includes(entryId))
  const copy = () =>
    save.mutate(
      { body: { ...asked, leaveOut } },
      {
        onSuccess: ({ copied, moved }) => {
          const state: WayBackState = { said: texts.copied(copied, moved), warnings: [] }
          void navigate(`${wayBack().split('?')[0]}?from=${addMonths(from, 12 * ahead).slice(0, 7)}`, {
            state,
          })
        },
      },
    )
  return (
    <>
      <Panel title={texts.which}>
        <div className={styles.row}>
          {view.regions.length > 1 && (
            <Field label={texts.region} className={styles.field}>
              <Select value={regionCode} onChange={(_, { value }) => chooseRegion(value)}>
                {view.regions.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={texts.fromYear} className={styles.field}>
            <Select value={from} onChange={(_, { value }) => setFrom(value)}>
              {[-2, -1, 0, 1, 2].map((years) => {
                const first = addMonths(firstMonth, 12 * years)
                return (
                  <option key={first} value={first}>
                    {yearFrom(first)}
                  </option>
                )
              })}
            </Select>
          </Field>
          <Field label={texts.toYear} className={styles.field}>
            <Select value={String(ahead)} onChange={(_, { value }) => setAhead(Number(value))}>
              {[1, 2, 3, 4].map((years) => (
                <option key={years} value={String(years)}>
                  {yearFrom(addMonths(from, 12 * years))}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Panel>
      {preview.error !== null && (
        <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data === undefined && preview.error === null && <Spinner label={loading} />}
      {preview.data !== undefined && (
        <>
          <Panel title={texts.preview}>
            {copies.length === 0 ? (
              <p className={styles.text}>{texts.nothingToCopy}</p>
            ) : (
              <CopyTable
                copies={copies}
                view={view}
                leaveOut={leaveOut}
                onLeaveOut={setLeaveOut}
                dateOf={(date) => dateText(date, language)}
              />
            )}
          </Panel>
          {preview.data.goesOn.length > 0 && (
            <Panel title={texts.goesOn} lead={texts.goesOnText}>
              <ul className={styles.lines}>
                {preview.data.goesOn.map(({ entryId, title, moved }) => (
                  <li key={entryId}>{[title, ...moved].join('. ')}</li>
                ))}
              </ul>
            </Panel>
          )}
          {preview.data.left.length > 0 && (
            <Panel title={texts.left}>
              <ul className={styles.lines}>
                {[...Map.groupBy(preview.data.left, ({ text }) => text)].map(([text, entries]) => (
                  <li key={text}>
                    {entries.length === 1
                      ? `${entries[0]?.title ?? ''}: ${text}`
                      : `${texts.leftTogether(entries.length, text)} ${entries.map(({ title }) => title).join(', ')}.`}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <div role="alert">
            {save.error !== null && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{actProblemText(save.error, { loading, ...shell })}</MessageBarBody>
              </MessageBar>
            )}
          </div>
          <Button
            appearance="primary"
            className={styles.save}
            disabledFocusable={save.isPending || taken.length === 0}
            onClick={copy}
          >
            {texts.copy(taken.length, yearFrom(addMonths(from, 12 * ahead)))}
          </Button>
        </>
      )}
    </>
  )
}

type TableProps = {
  copies: CopyPreview['copies']
  view: WheelView
  leaveOut: readonly string[]
  onLeaveOut: (ids: string[]) => void
  dateOf: (date: string) => string
}

function CopyTable({ copies, view, leaveOut, onLeaveOut, dateOf }: TableProps) {
  const texts = useTexts(planTexts)
  const table = usePlanTable()
  const names = new Map(view.forums.map(({ id, name }) => [id, name]))
  const someMoved = copies.some(({ moved }) => moved !== null)
  const rows = copies.map(({ entryId, title, forumId, from, recurring, moved, yearInTitle }) => ({
    id: entryId,
    cells: [
      yearInTitle === null ? (
        title
      ) : (
        <>
          {title} <span className={table.warning}>{texts.yearInTitle(yearInTitle)}</span>
        </>
      ),
      forumId === null ? '' : (names.get(forumId) ?? ''),
      from === null ? texts.follows : `${dateOf(from)}${recurring ? ` (${texts.series})` : ''}`,
      ...(someMoved ? [moved ?? ''] : []),
      <Checkbox
        key="take"
        aria-label={texts.takeOne(title)}
        checked={!leaveOut.includes(entryId)}
        onChange={(_, { checked }) =>
          onLeaveOut(checked === true ? leaveOut.filter((id) => id !== entryId) : [...leaveOut, entryId])
        }
      />,
    ],
  }))
  const columns = [
    ...[texts.title, texts.forum, texts.newDate],
    ...(someMoved ? [texts.gaveWay] : []),
    texts.take,
  ]
  return <PlanTable label={texts.preview} columns={columns} rows={rows} />
}
