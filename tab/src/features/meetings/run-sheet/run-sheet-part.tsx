import type { MeetingPartProps } from '../part-props.ts'
import { Programme } from './programme.tsx'
import { SheetEditor } from './sheet-editor.tsx'

/** The plan of the meeting: for who may edit it, a table to edit; for everybody else, the programme. */
export default function RunSheetPart({ meeting, onTold }: MeetingPartProps) {
  return meeting.can.edit ? (
    <SheetEditor key={meeting.id} meeting={meeting} onTold={onTold} />
  ) : (
    <Programme meeting={meeting} />
  )
}
