import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular, PrintRegular, SendRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type MeetingView, runSheetRoles } from '../../../../../bot/contract/meetings.ts'
import { useSession } from '../../../app/session.ts'
import { saveFile } from '../../../components/download.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { programmeTexts } from '../../../texts/meetings-programme.ts'
import { useTexts } from '../../../texts/texts.ts'
import { SendProgrammeDialog } from './send-programme.tsx'
import { DuplicateMeetingDialog, SaveTemplateDialog } from './sheet-dialogs.tsx'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
})

type Role = (typeof runSheetRoles)[number]
type Props = { meeting: MeetingView; unsaved: boolean; onTold: (text: string) => void }

/** The run sheet to those who take part, on paper, and as the beginning of others. */
export function SheetMenus({ meeting, unsaved, onTold }: Props) {
  const texts = useTexts(runSheetTexts)
  const programme = useTexts(programmeTexts)
  const styles = useStyles()
  const [open, setOpen] = useState<'template' | 'duplicate' | 'programme' | null>(null)
  const isEmpty = meeting.runSheet.blocks.length === 0
  const told = (text: string) => {
    setOpen(null)
    onTold(text)
  }
  if (isEmpty) return null
  return (
    <div className={styles.acts}>
      <Button icon={<SendRegular />} onClick={() => setOpen('programme')}>
        {programme.open}
      </Button>
      <DownloadMenu meeting={meeting} roles={runSheetRoles} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle">{texts.more}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setOpen('template')}>{texts.saveAsTemplate}</MenuItem>
            <MenuItem onClick={() => setOpen('duplicate')}>{texts.duplicate}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open === 'template' && (
        <SaveTemplateDialog meeting={meeting} onTold={told} onClose={() => setOpen(null)} />
      )}
      {open === 'programme' && (
        <SendProgrammeDialog
          meeting={meeting}
          unsaved={unsaved}
          onTold={told}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'duplicate' && <DuplicateMeetingDialog meeting={meeting} onClose={() => setOpen(null)} />}
    </div>
  )
}

export function DownloadMenu({ meeting, roles }: { meeting: MeetingView; roles: readonly Role[] }) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const { http } = useSession()
  const file = useMutation({
    mutationFn: (role: Role) =>
      http.file('runSheetFile', { params: { meetingId: meeting.id }, query: { for: role } }),
    onSuccess: (bytes, role) => saveFile(bytes, texts.fileName(meeting.title, texts.roleNames[role])),
  })
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<ArrowDownloadRegular />}>
            {texts.download}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {roles.map((role) => (
              <MenuItem key={role} onClick={() => file.mutate(role)}>
                {role === 'facilitator' && !meeting.can.edit ? texts.fileOfOwnGroup : texts.fileFor[role]}
              </MenuItem>
            ))}
            <MenuItem icon={<PrintRegular />} onClick={() => window.print()}>
              {texts.print}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {file.error !== null && (
        <span role="alert" className={styles.error}>
          {texts.fileFailed}
        </span>
      )}
    </>
  )
}
