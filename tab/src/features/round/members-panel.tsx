import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { HolderView, RoundView, SeatView } from '../../../../bot/contract/round.ts'
import { Panel } from '../../components/panel.tsx'
import { roundTexts } from '../../texts/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { MemberRow } from './member-row.tsx'
import { useMembersTable } from './members-table-styles.ts'

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const isSilent = (seat: SeatView) => seat.answer === null
const filters = {
  all: () => true,
  silent: isSilent,
  remarks: (seat: SeatView) => seat.answer?.kind === 'remark',
  notReached: (seat: SeatView) => isSilent(seat) && (seat.reach === 'not_reached' || seat.reach === 'late'),
} satisfies Record<string, (seat: SeatView) => boolean>
type Filter = keyof typeof filters

type Props = { round: RoundView; onLink: (act: 'renew' | 'revoke', holder: HolderView) => void }

/** Each member: how far it is reached, through whom, and what it has said. */
export function MembersPanel({ round, onLink }: Props) {
  const texts = useTexts(roundTexts)
  const styles = useStyles()
  const table = useMembersTable()
  const [filter, setFilter] = useState<Filter>('all')
  const names: Record<Filter, (count: number) => string> = {
    all: texts.filterAll,
    silent: texts.filterSilent,
    remarks: texts.filterRemarks,
    notReached: texts.filterNotReached,
  }
  const count = (of: Filter) => round.seats.filter(filters[of]).length
  const shown = round.seats.filter(filters[filter])
  return (
    <Panel title={texts.members} lead={texts.membersLead}>
      <div className={styles.filters} role="group" aria-label={texts.filterLabel}>
        {(Object.keys(filters) as Filter[]).map((name) => (
          <ToggleButton
            key={name}
            size="small"
            shape="circular"
            appearance={filter === name ? 'primary' : 'outline'}
            checked={filter === name}
            onClick={() => setFilter(name)}
          >
            {names[name](count(name))}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{texts.nobodyHere}</p>
      ) : (
        // A table shown as cards on a narrow page would lose its meaning to a screen reader without these roles.
        <table role="table" className={table.table} aria-label={texts.members}>
          <thead role="rowgroup" className={table.head}>
            <tr role="row">
              <th role="columnheader" scope="col" className={table.columnHeader}>
                {texts.member}
              </th>
              <th role="columnheader" scope="col" className={table.columnHeader}>
                {texts.answer}
              </th>
              <th role="columnheader" scope="col" className={table.columnHeader}>
                {texts.people}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((seat) => (
              <MemberRow key={seat.seatId} seat={seat} round={round} onLink={onLink} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
