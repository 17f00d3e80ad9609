import { mergeClasses } from '@fluentui/react-components'
import type { StartPlan } from '../../../../bot/contract/round.ts'
import { Panel } from '../../components/panel.tsx'
import { startTexts } from '../../texts/start.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMembersTable } from '../round/members-table-styles.ts'

/** Everybody who gets it and by which door: what the secretariat confirms by sending. */
export function RecipientsPanel({ plan }: { plan: StartPlan }) {
  const texts = useTexts(startTexts)
  const table = useMembersTable()
  return (
    <Panel title={texts.recipients} lead={texts.recipientsLead(texts.asked(plan.askedMembers))}>
      <table role="table" className={table.table} aria-label={texts.recipients}>
        <thead role="rowgroup" className={table.head}>
          <tr role="row">
            <th role="columnheader" scope="col" className={table.columnHeader}>
              {texts.member}
            </th>
            <th role="columnheader" scope="col" className={table.columnHeader}>
              {texts.people}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {plan.seats.map((seat) => (
            <tr role="row" key={seat.seatId} className={table.row}>
              <th role="rowheader" scope="row" className={mergeClasses(table.cell, table.member)}>
                <p className={table.strong}>{seat.organisation.name}</p>
                {seat.isOperator && <p className={table.quiet}>{texts.operatorCounts}</p>}
              </th>
              <td role="cell" className={table.cell}>
                {seat.people.length === 0 && <p className={table.line}>{texts.vacant}</p>}
                {seat.people.map((person) => (
                  <div key={person.name}>
                    <p className={table.line}>{`${person.name} (${texts.roles[person.role]})`}</p>
                    <p className={table.quiet}>{person.text}</p>
                  </div>
                ))}
              </td>
            </tr>
          ))}
          {plan.readers.length > 0 && (
            <tr role="row" className={table.row}>
              <th role="rowheader" scope="row" className={mergeClasses(table.cell, table.member)}>
                <p className={table.strong}>{texts.readers}</p>
              </th>
              <td role="cell" className={table.cell}>
                {plan.readers.map((reader) => (
                  <div key={reader.name}>
                    <p className={table.line}>{reader.name}</p>
                    <p className={table.quiet}>{reader.text}</p>
                  </div>
                ))}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Panel>
  )
}
