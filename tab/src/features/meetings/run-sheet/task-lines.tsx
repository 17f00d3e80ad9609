import { makeStyles, tokens } from '@fluentui/react-components'
import { type Block, isFocusAreaTask } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { AreaName } from './use-areas.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', display: 'grid', gap: '2px' },
  minutes: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

type Props = {
  areas: readonly AreaName[]
  block: Block
  /** When all are back in plenary, as a clock shows it; null: it is not said here. */
  back: string | null
}

/** What a block is about: its focus areas and questions with their minutes, what must lie ready, and when all are back. */
export function TaskLines({ areas, block, back }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const nameOf = (id: string) => {
    const area = areas.find((each) => each.id === id)
    return area === undefined ? texts.focusArea : `${area.position}. ${area.title}`
  }
  return (
    <>
      {block.tasks.length > 0 && (
        <ul className={styles.list}>
          {block.tasks.map((task) => (
            <li key={task.id}>
              {isFocusAreaTask(task) ? nameOf(task.focusAreaId) : task.question}
              {task.minutes !== null && (
                <span className={styles.minutes}> · {texts.minutes(task.minutes)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {block.materials !== '' && <p className={styles.line}>{block.materials}</p>}
      {block.kind === 'groups' && back !== null && <p className={styles.line}>{texts.back(back)}</p>}
    </>
  )
}
