import {
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ParticipantsView, PastedPreview } from '../../../../../bot/contract/participants.ts'
import { useSession } from '../../../app/session.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ByHundreds } from '../by-hundreds.tsx'
import { wordsOfPerson } from '../matching.ts'
import { SearchedList } from '../searched-list.tsx'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  // The search above it and the buttons below it stay in view.
  read: { maxHeight: '50vh', overflowY: 'auto' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Person = PastedPreview['people'][number]
type Line = Person & { taken: boolean }

/** Only a hundred are shown at first: what must be looked at is to be among them. */
const doubtfulFirst = (people: readonly Person[]): Line[] =>
  people
    .toSorted((one, other) => Number(other.doubts.length > 0) - Number(one.doubts.length > 0))
    .map((line) => ({ ...line, taken: line.alreadyId === null }))

type Props = {
  meetingId: string
  organisations: ParticipantsView['organisations']
  onClose: () => void
  onDone: (told: string) => void
}

/** A list as people write it: read, looked over, and only then taken. */
export function PasteDialog({ meetingId, organisations, onClose, onDone }: Props) {
  const texts = useTexts(peopleTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [text, setText] = useState('')
  const [lines, setLines] = useState<Line[] | null>(null)
  const read = useMutation({
    mutationFn: () => http.ask('previewPasted', { params: { meetingId }, body: { text } }),
    onSuccess: ({ people }) => setLines(doubtfulFirst(people)),
  })
  const add = useMeetingAct('addPasted', meetingId, ({ added, known }) => onDone(texts.read(added, known)))
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))
  const wordsOf = ({ name, organisationId, organisation }: Line) =>
    wordsOfPerson({ name, organisation: nameOf.get(organisationId ?? '') ?? organisation })
  const taken = lines?.filter((line) => line.taken) ?? []
  const room = read.data?.room ?? 0
  const change = (at: number, changes: Partial<Line>) =>
    setLines((before) => before?.map((each) => (each.line === at ? { ...each, ...changes } : each)) ?? null)
  return (
    <ActDialog
      title={texts.pasteTitle}
      {...(lines === null && { text: texts.pasteText })}
      confirm={lines === null ? texts.pasteRead : texts.pasteConfirm(taken.length)}
      pending={read.isPending || add.isPending}
      error={read.error ?? add.error}
      onConfirm={() => {
        if (lines === null) return read.mutate()
        const people = taken.map(
          ({ name, organisationId, organisation, mail, role, facilitator, personId }) => ({
            ...{ name, organisationId, organisation, mail, role, facilitator, personId },
          }),
        )
        return add.mutate({ body: { people } })
      }}
      onClose={onClose}
    >
      {lines === null ? (
        <Field label={texts.pasteLabel}>
          <Textarea rows={12} value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
      ) : (
        <>
          <p className={styles.lead}>
            {texts.pasteLead(lines.length, lines.filter(({ doubts }) => doubts.length > 0).length)}
          </p>
          <p role="status" className={mergeClasses(styles.lead, styles.doubt)}>
            {taken.length > room && texts.pasteTooMany(taken.length, room)}
          </p>
          <SearchedList items={lines} wordsOf={wordsOf} className={mergeClasses(styles.list, styles.read)}>
            {(line) => (
              <li key={line.line} className={styles.line}>
                <Checkbox
                  label={line.name}
                  aria-label={texts.pasteTake(line.name)}
                  checked={line.taken}
                  onChange={(_, { checked }) => change(line.line, { taken: checked === true })}
                />
                <Select
                  size="small"
                  aria-label={texts.pasteOrganisationOf(line.name)}
                  value={line.organisationId ?? ''}
                  onChange={(_, { value }) =>
                    change(line.line, { organisationId: value === '' ? null : value })
                  }
                >
                  <option value="">
                    {line.organisation === '' ? texts.noOrganisation : texts.asWritten(line.organisation)}
                  </option>
                  {organisations.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
                {line.alreadyId !== null && <p className={styles.quiet}>{texts.pasteAlready}</p>}
                {line.doubts.map((doubt) => (
                  <span key={doubt} className={styles.doubt}>
                    {doubt}
                  </span>
                ))}
                {line.doubts.length > 0 && (
                  <p className={styles.quiet}>{texts.pasteWritten(line.written.split('\n').join(' / '))}</p>
                )}
              </li>
            )}
          </SearchedList>
          {(read.data?.notPeople.length ?? 0) > 0 && (
            <>
              <p className={styles.lead}>{texts.pasteNot}</p>
              <ByHundreds items={read.data?.notPeople ?? []} className={styles.list}>
                {({ line, written, why }) => (
                  <li key={line} className={styles.quiet}>
                    {written} ({why})
                  </li>
                )}
              </ByHundreds>
            </>
          )}
        </>
      )}
    </ActDialog>
  )
}
