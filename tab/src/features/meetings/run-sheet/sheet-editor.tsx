import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { use, useMemo, useState } from 'react'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { checkRunSheet } from '../../../../../bot/domain/meetings/run-sheet/check-run-sheet.ts'
import { minuteOf } from '../../../../../bot/domain/meetings/run-sheet/clock.ts'
import { runSheetFindingText } from '../../../../../bot/domain/meetings/run-sheet/finding-texts.ts'
import { LeaveGuard } from '../../../components/leave-guard.tsx'
import { Panel } from '../../../components/panel.tsx'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { useMeetingAct, useParticipants } from '../use-meeting.ts'
import { AddBlockMenu } from './add-block-menu.tsx'
import { BlockTable } from './block-table.tsx'
import { EmptySheet } from './empty-sheet.tsx'
import { FindingsSummary } from './findings-summary.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { PurposesPanel } from './purposes-panel.tsx'
import { rippleOf } from './ripple.ts'
import { SaveBar } from './save-bar.tsx'
import { addBlock } from './sheet-edits.ts'
import { SheetMenus } from './sheet-menus.tsx'
import { SheetSpan } from './sheet-span.tsx'
import { useSheetDraft } from './use-sheet-draft.ts'

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    '@media print': { display: 'none' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { meeting: MeetingView; onTold: (text: string) => void }

export function SheetEditor({ meeting, onTold }: Props) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const draft = useSheetDraft(meeting)
  const participants = useParticipants(meeting.id)
  const [shown, setShown] = useState<{ id: string; at: number } | null>(null)
  const { sheet, saved } = draft
  const ripple = useMemo(() => rippleOf(saved, sheet), [saved, sheet])
  const booked = bookedOf(meeting)
  const hasParticipants = (participants.data?.items.length ?? 0) > 0
  const findings = useMemo(
    () =>
      checkRunSheet(sheet, {
        booked,
        hasParticipants,
        sessionsWithGroups: meeting.sessionsWithGroups,
        focusAreas: null,
      }).map((finding) => ({ ...finding, text: runSheetFindingText(finding, language) })),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, booked?.start, booked?.end, hasParticipants, meeting.sessionsWithGroups, language],
  )
  const begin = booked?.start ?? 9 * 60
  const show = (id: string) => setShown({ id, at: Date.now() })
  return (
    <>
      <FindingsSummary findings={findings} blocks={sheet.blocks} onShow={show} />
      <BookedElsewhere meeting={meeting} changed={draft.changed} onTold={onTold} />
      <Panel
        title={texts.title}
        aside={<SheetMenus meeting={meeting} unsaved={draft.changed} onTold={onTold} />}
      >
        <SheetSpan blocks={sheet.blocks} booked={booked} />
        {sheet.blocks.length === 0 ? (
          <EmptySheet
            meeting={meeting}
            onAdd={(kind) =>
              draft.change(
                addBlock({ id: crypto.randomUUID(), kind, title: texts.newTitles[kind] }, null, begin),
              )
            }
          />
        ) : (
          <BlockTable
            meeting={meeting}
            sheet={sheet}
            ripple={ripple}
            findings={findings}
            begin={begin}
            shown={shown}
            onChange={draft.change}
          />
        )}
        {sheet.blocks.length > 0 && (
          <div className={styles.foot}>
            <AddBlockMenu
              onAdd={(kind) => {
                const id = crypto.randomUUID()
                draft.change(addBlock({ id, kind, title: texts.newTitles[kind] }, null, begin))
                show(id)
              }}
            />
            <div className={styles.tools}>
              <Button
                appearance="subtle"
                icon={<ArrowUndoRegular />}
                disabledFocusable={!draft.canUndo}
                onClick={draft.undo}
              >
                {texts.undo}
              </Button>
              <Button
                appearance="subtle"
                icon={<ArrowRedoRegular />}
                disabledFocusable={!draft.canRedo}
                onClick={draft.redo}
              >
                {texts.redo}
              </Button>
            </div>
            <p className={styles.hint}>{texts.keysHint}</p>
          </div>
        )}
      </Panel>
      <PurposesPanel sheet={sheet} onChange={draft.change} />
      <HistoryPanel meeting={meeting} />
      <SaveBar draft={draft} ripple={ripple} findings={findings.length} onShow={show} onTold={onTold} />
      <LeaveGuard dirty={draft.changed} save={draft.save} text={texts.leaveText} />
    </>
  )
}

/** What the wheel has booked, in minutes after midnight; null: no clock, or over several days. */
function bookedOf({ times, date, lastDate }: MeetingView): { start: number; end: number } | null {
  if (times === null || date !== lastDate) return null
  return { start: minuteOf(times.start), end: minuteOf(times.end) }
}

/** The meeting was moved in the wheel: the plan follows in one press. */
function BookedElsewhere({ meeting, changed, onTold }: Props & { changed: boolean }) {
  const texts = useTexts(runSheetTexts)
  const move = useMeetingAct('moveRunSheet', meeting.id, () => onTold(texts.movedAll))
  if (meeting.moveBy === null || changed) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{texts.moveBy(meeting.moveBy)}</MessageBarBody>
      <MessageBarActions>
        <Button
          disabledFocusable={move.isPending}
          onClick={() => !move.isPending && move.mutate({ body: { version: meeting.version } })}
        >
          {texts.moveAll}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
