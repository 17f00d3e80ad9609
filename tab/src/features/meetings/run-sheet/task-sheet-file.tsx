import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useSession } from '../../../app/session.ts'
import { problemText } from '../../../components/problem-text.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'

/** The product's own limit; asking beforehand spares the reader a wait for a no. */
const LARGEST_BYTES = 5 * 1024 * 1024

type Props = { meetingId: string; onRead: (text: string) => void }

/** The task sheet as a file: its text comes into the field, to be seen and held against the run sheet. */
export function TaskSheetFile({ meetingId, onRead }: Props) {
  const texts = useTexts(runSheetTexts)
  const shell = useTexts(shellTexts)
  const { http } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const read = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > LARGEST_BYTES) return null
      return (await http.upload('readTaskSheet', { meetingId }, file, () => {})).text
    },
    onSuccess: (text) => text !== null && onRead(text),
  })
  const fault =
    read.error !== null ? problemText(read.error, shell) : read.data === null ? texts.sheetTooLarge : null
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.docx,.txt"
        aria-label={texts.sheetFile}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file !== undefined) read.mutate(file)
        }}
      />
      <Button
        icon={<ArrowUploadRegular />}
        disabledFocusable={read.isPending}
        onClick={() => !read.isPending && input.current?.click()}
      >
        {texts.sheetFile}
      </Button>
      {read.isPending && <Spinner size="tiny" label={texts.sheetReading} />}
      <div role="alert">
        {fault !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{fault}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  )
}
