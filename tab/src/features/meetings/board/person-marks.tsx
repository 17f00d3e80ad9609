import { makeStyles, tokens } from '@fluentui/react-components'
import {
  BuildingGovernmentRegular,
  type FluentIcon,
  PersonStarRegular,
  PersonVoiceRegular,
  PinFilled,
} from '@fluentui/react-icons'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'

const useStyles = makeStyles({
  marks: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', fontSize: tokens.fontSizeBase200 },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
})

type Props = { person: ParticipantItem; leads: boolean; pinned: boolean }

/** What the rules of grouping spread, and what keeps somebody where they are: each by a sign and its word. */
export function PersonMarks({ person, leads, pinned }: Props) {
  const texts = useTexts(boardTexts)
  const { roles, facilitates, pinned: fixed } = useTexts(peopleTexts)
  const styles = useStyles()
  const marks: [FluentIcon, string][] = [
    ...(person.role === 'user_representative'
      ? [[PersonVoiceRegular, roles.user_representative] as [FluentIcon, string]]
      : []),
    ...(person.fromRegion ? [[BuildingGovernmentRegular, texts.fromRegion] as [FluentIcon, string]] : []),
    ...(leads ? [[PersonStarRegular, facilitates] as [FluentIcon, string]] : []),
    ...(pinned ? [[PinFilled, fixed] as [FluentIcon, string]] : []),
  ]
  if (marks.length === 0) return null
  return (
    <span className={styles.marks}>
      {marks.map(([Icon, text]) => (
        <span key={text} className={styles.mark}>
          <Icon className={styles.icon} aria-hidden />
          {text}
        </span>
      ))}
    </span>
  )
}
