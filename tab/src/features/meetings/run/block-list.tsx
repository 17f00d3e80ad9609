import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { Panel } from '../../../components/panel.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { clockAt } from '../clock-at.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr)',
    gap: '0 12px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '4px solid transparent',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  over: { color: tokens.colorNeutralForeground2 },
  time: { fontVariantNumeric: 'tabular-nums' },
  title: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** All blocks with the times that hold now; where they were planned otherwise, that too. */
export function BlockList({ run }: { run: RunView }) {
  const texts = useTexts(runTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const clock = (instant: string) => clockAt(instant, language)
  return (
    <Panel title={texts.plan}>
      <ol className={styles.list}>
        {run.blocks.map((block) => {
          const moved = clock(block.start) !== clock(block.plannedStart)
          return (
            <li
              key={block.id}
              className={mergeClasses(
                styles.item,
                block.state === 'current' && styles.current,
                block.state === 'over' && styles.over,
              )}
              aria-current={block.state === 'current' ? 'step' : undefined}
            >
              <span>
                <span className={styles.time}>
                  {clock(block.start)}–{clock(block.end)}
                </span>
                {moved && <div className={styles.quiet}>{texts.planned(clock(block.plannedStart))}</div>}
              </span>
              <span className={styles.title}>
                <span>{block.title}</span>
                {block.state === 'current' && (
                  <Badge appearance="filled" color="brand">
                    {texts.state.current}
                  </Badge>
                )}
                {block.returnAt !== null && (
                  <span className={styles.quiet}>{texts.back(clock(block.returnAt))}</span>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
