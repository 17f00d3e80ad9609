import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ForumView } from '../../../../bot/contract/forum.ts'
import { membersTexts } from '../../texts/members.ts'
import { useTexts } from '../../texts/texts.ts'

/** Why the members stand as they did, for the secretariat; nothing where they are in step. */
export function GroupTrouble({ forum }: { forum: ForumView }) {
  const texts = useTexts(membersTexts)
  const trouble = forum.reading?.trouble ?? null
  if (trouble === null) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.groupTrouble}</MessageBarTitle> {trouble}
      </MessageBarBody>
    </MessageBar>
  )
}
