import { useQueryClient } from '@tanstack/react-query'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { Panel } from '../../components/panel.tsx'
import { roundTexts } from '../../texts/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { AnnexAdder } from '../proposal/annex-adder.tsx'

/** For who has sent a proposal and may add its files, but change nothing else of it. */
export function AttachPanel({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const queries = useQueryClient()
  return (
    <Panel title={texts.attach} lead={texts.attachLead}>
      <AnnexAdder
        roundId={round.id}
        onStored={() => void queries.invalidateQueries({ queryKey: ['round', round.id] })}
      />
    </Panel>
  )
}
