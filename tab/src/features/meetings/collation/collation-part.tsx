import { Body1 } from '@fluentui/react-components'
import { meetingTexts } from '../../../texts/meetings.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { MeetingPartProps } from '../part-props.ts'

export default function CollationPart(_: MeetingPartProps) {
  const texts = useTexts(meetingTexts)
  return <Body1 as="p">{texts.nothingYet}</Body1>
}
