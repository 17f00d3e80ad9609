import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import type { RunSheetFinding } from '../../../../../bot/domain/meetings/run-sheet/finding.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Blocks } from './sheet-edits.ts'

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px', display: 'grid', gap: '4px' },
  // The link's own colour is too faint on a warning in the dark; underlined, it needs none.
  link: {
    textAlign: 'start',
    whiteSpace: 'normal',
    // Else the mark of the list stands at the last line of a long title.
    verticalAlign: 'top',
    color: tokens.colorNeutralForeground1,
  },
  text: { display: 'block' },
  box: { '@media print': { display: 'none' } },
  where: { fontWeight: tokens.fontWeightSemibold },
})

export type SaidFinding = RunSheetFinding & { text: string }

type Props = { findings: SaidFinding[]; blocks: Blocks; onShow: (blockId: string) => void }

/** How many things do not add up, and the way to each; each stands at its block too. */
export function FindingsSummary({ findings, blocks, onShow }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const titleOf = (id: string | null) => blocks.find((block) => block.id === id)?.title ?? texts.wholeSheet
  return (
    <div role="status" className={styles.box}>
      {findings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.findings(findings.length)}</MessageBarTitle>
            <ul className={styles.list}>
              {findings.map(({ code, blockId, taskId, text }) => (
                <li key={`${code} ${blockId} ${taskId} ${text}`}>
                  {blockId === null ? (
                    text
                  ) : (
                    <>
                      <Link as="button" inline className={styles.link} onClick={() => onShow(blockId)}>
                        {titleOf(blockId)}
                      </Link>
                      <span className={styles.text}>{text}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
