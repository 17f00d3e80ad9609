import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { WheelFileFormat } from '../../../../../bot/contract/wheel-files.ts'
import { useSession } from '../../../app/session.ts'
import { saveFile } from '../../../components/download.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelFileTexts } from '../../../texts/wheel-files.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import type { Said } from '../details/undo-notice.tsx'
import { useWheelAddress, type Period } from '../filters/wheel-address.ts'
import { periodName } from '../wheel-model.ts'
import { fileQuery } from './file-query.ts'

const FeedDialog = lazy(() => import('./feed-dialog.tsx'))

const formats: WheelFileFormat[] = ['pdf', 'png', 'svg', 'xlsx', 'ics']

/** The wheel as it is shown, taken out of the tab: as a file, on paper, as a link, as a calendar. */
export function FetchMenu({ period, onSaid }: { period: Period; onSaid: (said: Said) => void }) {
  const texts = useTexts(wheelFileTexts)
  const { months } = useTexts(wheelTexts)
  const { http } = useSession()
  const [address] = useWheelAddress()
  const [feed, setFeed] = useState(false)
  const file = useMutation({
    mutationFn: (format: WheelFileFormat) =>
      http.file('wheelFile', { query: fileQuery(format, address, period) }),
    onSuccess: (bytes, format) =>
      saveFile(bytes, `${texts.title} ${periodName(period.shown, months)}.${format}`),
    onError: (error) => onSaid({ error }),
  })
  const copyLink = () =>
    void navigator.clipboard.writeText(window.location.href).then(
      () => onSaid({ text: texts.linkCopied }),
      () => onSaid({ text: texts.linkNotCopied }),
    )
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{file.isPending ? texts.fetching : texts.fetch}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {formats.map((format) => (
              <MenuItem key={format} onClick={() => file.mutate(format)}>
                {texts.files[format]}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => setFeed(true)}>{texts.feed}</MenuItem>
            <MenuItem onClick={copyLink}>{texts.copyLink}</MenuItem>
            <MenuItem onClick={() => window.print()}>{texts.print}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {feed && (
        <Suspense>
          <FeedDialog onClose={() => setFeed(false)} />
        </Suspense>
      )}
    </>
  )
}
