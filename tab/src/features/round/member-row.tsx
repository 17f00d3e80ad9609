import { Badge, mergeClasses } from '@fluentui/react-components'
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  MailRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { HolderView, RoundView, SeatView } from '../../../../bot/contract/round.ts'
import { roundTexts } from '../../texts/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { HolderLines } from './holder-lines.tsx'
import { MemberAnswer } from './member-answer.tsx'
import { useMembersTable } from './members-table-styles.ts'

const reachIcons: Record<SeatView['reach'], { icon: FluentIcon; tone: 'good' | 'bad' | 'warn' | 'neutral' }> =
  {
    reached: { icon: CheckmarkCircleRegular, tone: 'good' },
    by_mail: { icon: MailRegular, tone: 'neutral' },
    late: { icon: ClockRegular, tone: 'warn' },
    not_reached: { icon: DismissCircleRegular, tone: 'bad' },
  }

type Props = {
  seat: SeatView
  round: RoundView
  onLink: (act: 'renew' | 'revoke', holder: HolderView) => void
}

export function MemberRow({ seat, round, onLink }: Props) {
  const texts = useTexts(roundTexts)
  const table = useMembersTable()
  const { icon: Icon, tone } = reachIcons[seat.reach]
  return (
    <tr role="row" className={table.row}>
      <th role="rowheader" scope="row" className={mergeClasses(table.cell, table.member)}>
        <p className={table.strong}>
          {seat.organisation.name}{' '}
          {seat.mine && (
            <Badge appearance="tint" color="brand" size="small">
              {texts.yours}
            </Badge>
          )}
        </p>
        {!seat.isOperator && (
          <p className={table.status}>
            <Icon aria-hidden="true" className={table[tone]} />
            {texts.reach[seat.reach]}
          </p>
        )}
      </th>
      <td role="cell" className={mergeClasses(table.cell, table.answer)}>
        <MemberAnswer seat={seat} takesAnswers={round.takesAnswers} />
      </td>
      <td role="cell" className={table.cell}>
        {seat.holders.length === 0 ? (
          <p className={table.quiet}>{texts.vacant}</p>
        ) : (
          <ul className={table.holders}>
            {seat.holders.map((holder) => (
              <li key={holder.personId}>
                <HolderLines holder={holder} mayLink={round.can.links} onLink={onLink} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
