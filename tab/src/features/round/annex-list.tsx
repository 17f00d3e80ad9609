import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { use } from 'react'
import type { AnnexView } from '../../../../bot/contract/round.ts'
import { useSession } from '../../app/session.ts'
import { saveFile, sizeText } from '../../components/download.ts'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  button: { textAlign: 'left', whiteSpace: 'normal', overflowWrap: 'anywhere', marginLeft: '-12px' },
})

export function AnnexList({ roundId, annexes }: { roundId: string; annexes: AnnexView[] }) {
  const texts = useTexts(roundTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { http } = useSession()
  const download = useMutation({
    mutationFn: async ({ id, name }: AnnexView) =>
      saveFile(await http.file('readAnnex', { params: { roundId, annexId: id } }), name),
  })
  return (
    <>
      <ul className={styles.list}>
        {annexes.map((annex) => (
          <li key={annex.id}>
            <Button
              appearance="transparent"
              className={styles.button}
              icon={<ArrowDownloadRegular />}
              onClick={() => download.mutate(annex)}
            >
              {download.isPending && download.variables.id === annex.id
                ? texts.downloading
                : texts.download(annex.name, sizeText(annex.size, language))}
            </Button>
          </li>
        ))}
      </ul>
      {download.error !== null && <ProblemNotice error={download.error} />}
    </>
  )
}
