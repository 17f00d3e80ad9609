import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { DateField } from './date-field.tsx'
import type { SeatDialogProps } from './seat-dialogs.tsx'
import { seatsToFill } from './seats-to-fill.ts'

const useStyles = makeStyles({
  seats: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
})

/** A director for every vacant seat at once. Chosen beforehand only where the member has a single person. */
export function FillSeatsDialog({ forum, onDone, onClose }: SeatDialogProps) {
  const texts = useTexts(forumTexts)
  const styles = useStyles()
  const { http } = useSession()
  const queries = useQueryClient()
  const [toFill] = useState(() => seatsToFill(forum))
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      toFill.map(({ seat, candidates }) => [
        seat.id,
        candidates.length === 1 ? (candidates[0]?.personId ?? '') : '',
      ]),
    ),
  )
  const [from, setFrom] = useState(forum.today)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const wanted = Object.entries(chosen).filter(([, personId]) => personId !== '')

  async function fill() {
    setPending(true)
    setError(null)
    try {
      for (const [seatId, personId] of wanted) {
        await http.ask('addHolder', { params: { seatId }, body: { personId, role: 'director', from } })
        setChosen((before) => ({ ...before, [seatId]: '' }))
      }
      onDone()
    } catch (failure) {
      setError(failure as Error)
    } finally {
      setPending(false)
      void queries.invalidateQueries()
    }
  }
  return (
    <ActDialog
      title={texts.fillTitle}
      text={texts.fillText}
      confirm={texts.fillConfirm(wanted.length)}
      pending={pending}
      error={error}
      onConfirm={() => void fill()}
      onClose={onClose}
    >
      <DateField label={texts.from} value={from} onChange={setFrom} />
      <div className={styles.seats}>
        {toFill.map(({ seat, candidates }) => (
          <Field key={seat.id} label={seat.organisation.name}>
            <Select
              value={chosen[seat.id] ?? ''}
              onChange={(_, { value }) => setChosen((before) => ({ ...before, [seat.id]: value }))}
            >
              <option value="">{texts.nobodyYet}</option>
              {candidates.map(({ personId, name }) => (
                <option key={personId} value={personId}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </ActDialog>
  )
}
