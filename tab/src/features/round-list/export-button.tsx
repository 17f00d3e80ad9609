import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useSession } from '../../app/session.ts'
import { saveFile } from '../../components/download.ts'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { listTexts } from '../../texts/list.ts'
import { useTexts } from '../../texts/texts.ts'
import { useFilters } from './list-query.ts'

/** The list as it is narrowed now, all its pages, as a file. */
export function ExportButton() {
  const texts = useTexts(listTexts)
  const { http } = useSession()
  const [filters] = useFilters()
  const download = useMutation({
    mutationFn: async () =>
      saveFile(await http.file('exportRounds', { query: { ...filters } }), texts.exportName),
  })
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={download.isPending}
        onClick={() => download.mutate()}
      >
        {download.isPending ? texts.exporting : texts.exportList}
      </Button>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </>
  )
}
