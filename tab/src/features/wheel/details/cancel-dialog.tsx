import { use } from 'react'
import type { WheelItem } from '../../../../../bot/contract/wheel.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { dateText } from '../../../time/date-text.ts'
import { useWheelAct } from '../use-wheel.ts'
import type { Said } from './undo-notice.tsx'

type Props = { item: WheelItem; onSaid: (said: Said) => void; onClose: () => void }

export function CancelDialog({ item, onSaid, onClose }: Props) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const cancel = useWheelAct('cancelOccurrence')
  const restore = useWheelAct('restoreOccurrence')
  const { entryId, key, title } = item
  const date = dateText(item.from, language)
  const act = (version: number) => ({ params: { entryId }, body: { key, version } })
  const undo = (version: number) =>
    // A promise: the dialog is gone by then.
    void restore.mutateAsync(act(version)).then(
      () => onSaid({ text: texts.restored(title) }),
      (error: Error) => onSaid({ error }),
    )
  return (
    <ActDialog
      title={texts.cancelTitle(title)}
      text={texts.cancelText(date)}
      confirm={texts.cancelConfirm}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() =>
        cancel.mutate(act(item.version), {
          onSuccess: ({ version, warnings }) => {
            onSaid({ text: texts.cancelled(title, date), warnings, undo: () => undo(version) })
            onClose()
          },
        })
      }
      onClose={onClose}
    />
  )
}
