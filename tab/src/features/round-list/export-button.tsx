import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useSession } from '../../app/session.ts'
import { saveFile } from '../../components/download.ts'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { listTexts } from '../../texts/list.ts'
import { useTexts } from '../../texts/texts.ts'
import { useFilters } from './list-query.ts'

/** The list as it is narrowed now, all its pages, or how members have taken part in it, as a file. */
export function ExportButton() {
  const texts = useTexts(listTexts)
  const { http } = useSession()
  const [filters] = useFilters()
  const download = useMutation({
    mutationFn: async (route: 'exportRounds' | 'participation') => {
      const name = route === 'exportRounds' ? texts.exportName : texts.participationName
      saveFile(await http.file(route, { query: { ...filters } }), name)
    },
  })
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowDownloadRegular />} disabledFocusable={download.isPending}>
            {download.isPending ? texts.exporting : texts.export}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => download.mutate('exportRounds')}>{texts.exportList}</MenuItem>
            <MenuItem onClick={() => download.mutate('participation')}>{texts.exportParticipation}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </>
  )
}
