import { Badge, type BadgeProps } from '@fluentui/react-components'
import type { RoundState } from '../../../bot/contract/round.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const colors: Record<RoundState, NonNullable<BadgeProps['color']>> = {
  draft: 'informative',
  submitted: 'brand',
  planned: 'informative',
  open: 'brand',
  remarks: 'warning',
  unresolved: 'warning',
  in_solution: 'warning',
  on_meeting: 'brand',
  approved: 'success',
  information: 'informative',
  rejected: 'danger',
  withdrawn: 'informative',
  corrected: 'danger',
}

export function StateBadge({ state, large = false }: { state: RoundState; large?: boolean }) {
  const { states } = useTexts(shellTexts)
  return (
    <Badge
      appearance="tint"
      color={colors[state]}
      size={large ? 'extra-large' : 'large'}
      style={{ whiteSpace: 'nowrap' }}
    >
      {states[state]}
    </Badge>
  )
}
