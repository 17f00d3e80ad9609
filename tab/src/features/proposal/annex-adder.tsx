import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { problemText } from '../../components/problem-text.ts'
import { useSession } from '../../app/session.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  add: { alignSelf: 'flex-start' },
})

/** The product's own limit; asking beforehand spares the reader a long wait for a no. */
const LARGEST_BYTES = 10 * 1024 * 1024
const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg'

type Props = { roundId: string; onStored: (version: number) => void }
type Sending = { name: string; part: number } | null

/** Files are stored at once, one after the other; each says how far it is, and why where it is not taken. */
export function AnnexAdder({ roundId, onStored }: Props) {
  const texts = useTexts(proposalTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending>(null)
  const [told, setTold] = useState('')
  const [faults, setFaults] = useState<string[]>([])

  async function add(files: File[]) {
    const failed: string[] = []
    for (const file of files) {
      if (file.size > LARGEST_BYTES) {
        failed.push(texts.annexTooLarge(file.name))
        continue
      }
      setSending({ name: file.name, part: 0 })
      try {
        const stored = await http.upload('addAnnex', { roundId }, file, (part) =>
          setSending({ name: file.name, part }),
        )
        onStored(stored.version)
        setTold(texts.uploaded(file.name))
      } catch (error) {
        failed.push(texts.annexFailed(file.name, problemText(error as Error, shell)))
      }
    }
    setSending(null)
    setFaults(failed)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        aria-label={texts.addAnnex}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void add(files)
        }}
      />
      <Button
        className={styles.add}
        icon={<ArrowUploadRegular />}
        disabledFocusable={sending !== null}
        onClick={() => input.current?.click()}
      >
        {texts.addAnnex}
      </Button>
      <div>
        <p className={styles.hint}>{texts.annexHint}</p>
        {sending !== null && (
          <div>
            <ProgressBar value={sending.part} aria-label={sending.name} />
            <p className={styles.hint}>{texts.uploading(sending.name, Math.round(sending.part * 100))}</p>
          </div>
        )}
        <div role="status">{sending === null && told !== '' && <p className={styles.hint}>{told}</p>}</div>
        <div role="alert">
          {faults.map((fault) => (
            <MessageBar key={fault} intent="error" layout="multiline">
              <MessageBarBody>{fault}</MessageBarBody>
            </MessageBar>
          ))}
        </div>
      </div>
    </>
  )
}
