import { useEffect, useState } from 'react'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import type { RunSheet } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { Refusal } from '../../../http.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { useUndo } from '../use-undo.ts'

type Saved = { version: number; sheet: RunSheet }

/**
 * The run sheet as it is being edited here, beside the one that is saved. What somebody else saves meanwhile is shown at once
 * while nothing is changed here; otherwise it waits as `newer` until the editor has said which of the two shall stand.
 */
export function useSheetDraft(meeting: MeetingView) {
  const stored: Saved = { version: meeting.version, sheet: meeting.runSheet }
  const [base, setBase] = useState<Saved>(stored)
  const { now, change, reset, ...steps } = useUndo<RunSheet>(stored.sheet)
  const changed = now !== base.sheet && !same(now, base.sheet)
  const isNewer = stored.version > base.version
  const saving = useMeetingAct('saveRunSheet', meeting.id)

  useEffect(() => {
    if (!isNewer || changed || saving.isPending) return
    setBase(stored)
    reset(stored.sheet)
    // A newer version is what tells that something is new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNewer, changed, saving.isPending, stored.version])

  async function saveOver(version: number): Promise<boolean> {
    try {
      const saved = await saving.mutateAsync({ body: { version, runSheet: now } })
      setBase({ version: saved.version, sheet: now })
      return true
    } catch {
      // The mutation keeps what went wrong, and it is said where it was asked for.
      return false
    }
  }

  const conflict = changed && (isNewer || isChangedMeanwhile(saving.error)) ? { newer: stored.version } : null
  return {
    ...steps,
    sheet: now,
    saved: base.sheet,
    changed,
    change,
    save: () => saveOver(base.version),
    saving: saving.isPending,
    error: isChangedMeanwhile(saving.error) ? null : saving.error,
    conflict,
    /** What is written here, over what somebody else has saved. */
    saveOverNewer: () => saveOver(stored.version),
    /** Lets go of what is written here. */
    discard: () => {
      saving.reset()
      setBase(stored)
      reset(stored.sheet)
    },
  }
}

export type SheetDraft = ReturnType<typeof useSheetDraft>

const isChangedMeanwhile = (error: Error | null) =>
  error instanceof Refusal && error.problem.code === 'run_sheet_changed_meanwhile'

const same = (one: RunSheet, other: RunSheet) => JSON.stringify(one) === JSON.stringify(other)
