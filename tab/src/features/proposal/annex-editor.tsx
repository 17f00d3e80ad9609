import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { use, useState } from 'react'
import type { AnnexView } from '../../../../bot/contract/round.ts'
import { useSession } from '../../app/session.ts'
import { sizeText } from '../../components/download.ts'
import { problemText } from '../../components/problem-text.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { AnnexAdder } from './annex-adder.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
})

type Props = { roundId: string; annexes: AnnexView[]; onStored: (version: number) => void }

/** The files of a proposal that can be changed: each may be taken off again. */
export function AnnexEditor({ roundId, annexes, onStored }: Props) {
  const texts = useTexts(proposalTexts)
  const shell = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { http } = useSession()
  const [fault, setFault] = useState('')

  async function remove({ id, name }: AnnexView) {
    try {
      const { version } = await http.ask('removeAnnex', { params: { roundId, annexId: id } })
      onStored(version)
      setFault('')
    } catch (error) {
      setFault(`${name}: ${problemText(error as Error, shell)}`)
    }
  }
  return (
    <>
      {annexes.length > 0 && (
        <ul className={styles.list} aria-label={texts.annexes}>
          {annexes.map((annex) => (
            <li key={annex.id} className={styles.item}>
              <span>{`${annex.name} (${sizeText(annex.size, language)})`}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={texts.removeAnnex(annex.name)}
                onClick={() => void remove(annex)}
              />
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {fault !== '' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{fault}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <AnnexAdder roundId={roundId} onStored={onStored} />
    </>
  )
}
