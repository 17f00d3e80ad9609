import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import {
  type Block,
  type BlockKind,
  blockKinds,
  type RunSheet,
  runSheetLimits as limits,
} from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import { SessionFields } from './session-fields.tsx'
import { editBlock, setKind, type Blocks } from './sheet-edits.ts'
import { TaskFields } from './task-fields.tsx'
import { TaskSheetFields } from './task-sheet-fields.tsx'
import type { AreaName } from './use-areas.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: '12px 0 16px 32px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { marginLeft: 0, padding: '12px' },
    '@media print': { display: 'none' },
  },
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
    // A field is else never narrower than the browser's own width of an input.
    '& > *': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  done: { alignSelf: 'flex-start' },
})

type Props = {
  meeting: MeetingView
  areas: readonly AreaName[]
  block: Block
  blocks: Blocks
  fixed: string | null
  onEdit: (step: (sheet: RunSheet) => RunSheet, about?: string | null) => void
  onClose: () => void
}

/** Whatever a block has besides its times. What is written counts at once in the table, and is saved with the run sheet. */
export function BlockForm({ meeting, areas, block, blocks, fixed, onEdit, onClose }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const { id, title, who, kind, materials, breakPromised } = block
  const edit = (changes: Parameters<typeof editBlock>[1], about: string | null = null) =>
    onEdit(editBlock(id, changes), about === null ? null : `${about} ${id}`)
  return (
    <div className={styles.form} role="group" aria-label={title}>
      <div className={styles.two}>
        <Field label={texts.blockTitle}>
          <Input
            value={title}
            maxLength={limits.title}
            onChange={(_, { value }) => edit({ title: value }, 'title')}
          />
        </Field>
        <Field label={texts.blockWho}>
          <Input
            value={who}
            maxLength={limits.who}
            onChange={(_, { value }) => edit({ who: value }, 'who')}
          />
        </Field>
        <Field label={texts.blockKind} {...(fixed !== null && { hint: fixed })}>
          <Select
            value={kind}
            disabled={fixed !== null}
            onChange={(_, { value }) => onEdit(setKind(id, value as BlockKind))}
          >
            {blockKinds.map((each) => (
              <option key={each} value={each}>
                {texts.kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {kind === 'groups' && (
        <>
          <TaskFields
            meeting={meeting}
            areas={areas}
            block={block}
            onChange={(tasks, about) => edit({ tasks }, about)}
          />
          <SessionFields block={block} blocks={blocks} onChange={(session) => edit({ session })} />
          <TaskSheetFields
            meetingId={meeting.id}
            sheet={block.taskSheet}
            onChange={(taskSheet, about) => edit({ taskSheet }, about ?? null)}
          />
        </>
      )}
      <Field label={texts.materials} hint={texts.materialsHint}>
        <Textarea
          value={materials}
          rows={2}
          resize="vertical"
          maxLength={limits.materials}
          onChange={(_, { value }) => edit({ materials: value }, 'materials')}
        />
      </Field>
      {kind !== 'break' && (
        <Checkbox
          label={texts.breakPromised}
          checked={breakPromised}
          onChange={(_, { checked }) => edit({ breakPromised: checked === true })}
        />
      )}
      <Button className={styles.done} onClick={onClose}>
        {texts.closeEdit}
      </Button>
    </div>
  )
}
