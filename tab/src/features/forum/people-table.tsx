import { Badge, mergeClasses } from '@fluentui/react-components'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMembersTable } from '../round/members-table-styles.ts'
import type { Member } from './part-props.ts'

export function PeopleTable({ members }: { members: Member[] }) {
  const texts = useTexts(forumTexts)
  const table = useMembersTable()
  return (
    <table role="table" className={table.table} aria-label={texts.peopleTitle}>
      <thead role="rowgroup" className={table.head}>
        <tr role="row">
          {[texts.name, texts.belongs, texts.reached].map((name) => (
            <th key={name} role="columnheader" scope="col" className={table.columnHeader}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {members.map((member) => (
          <tr key={member.personId} role="row" className={table.row}>
            <th role="rowheader" scope="row" className={mergeClasses(table.cell, table.answer)}>
              <p className={table.strong}>{member.name}</p>
              <p className={table.quiet}>
                {[member.mail, member.source === 'hand' ? texts.byHand : null].filter(Boolean).join(' · ')}
              </p>
            </th>
            <td role="cell" className={mergeClasses(table.cell, table.member)}>
              <p className={table.line}>
                {member.guess === null ? (member.organisation?.name ?? texts.reader) : null}
                {member.guess !== null && (
                  <Badge appearance="tint" color="warning">
                    {texts.unconfirmed}
                  </Badge>
                )}
              </p>
              {member.hasSeat && <p className={table.quiet}>{texts.withSeat}</p>}
            </td>
            <td role="cell" className={table.cell}>
              <p className={table.line}>{texts.reachedHow[member.reachedHow]}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
