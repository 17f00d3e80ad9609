import { Badge, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import type { Purpose } from '../../texts/forum-rules-da.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'
import { useForumAct } from '../forum/use-forum.ts'
import type { CadenceOfYear } from './use-forum-rules.ts'

const useStyles = makeStyles({
  row: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
  },
  what: { flex: '1 1 260px', minWidth: 0 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  purposes: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  fault: { flexBasis: '100%', color: tokens.colorPaletteRedForeground1 },
})

type Props = {
  forumId: string
  meeting: CadenceOfYear['meetings'][number]
  /** Purposes that the rules ask for and the reader may say; empty: none to say. */
  asked: CadenceOfYear['asked']
  onTold: (told: string) => void
}

export function MeetingRow({ forumId, meeting, asked, onTold }: Props) {
  const texts = useTexts(forumRulesTexts)
  const shell = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const act = useForumAct('savePurposes')
  const { entryId, key, date, title, cancelled, serves, purposes } = meeting
  const name = `${title}, ${dateText(date, language)}`
  const about = [...serves.map((part) => texts.parts[part]), ...(asked.length > 0 ? [] : told(purposes))]
  function told(all: Purpose[]) {
    return all.map((purpose) => texts.purposes[purpose])
  }
  const toggle = (purpose: Purpose, on: boolean) =>
    act.mutate(
      {
        params: { forumId },
        body: {
          entryId,
          key,
          purposes: on ? [...purposes, purpose] : purposes.filter((one) => one !== purpose),
        },
      },
      { onSuccess: () => onTold(texts.purposeSaved) },
    )
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.line}>
          <PageLink to={linkTo.wheelEntry(entryId)}>{title}</PageLink>{' '}
          {cancelled && <Badge appearance="outline">{texts.cancelled}</Badge>}
        </p>
        <p className={styles.quiet}>{[dateText(date, language), ...about].join(' · ')}</p>
      </div>
      {asked.length > 0 && !cancelled && (
        <fieldset className={styles.purposes} aria-label={texts.purposesOf(name)}>
          {asked.map((purpose) => (
            <Checkbox
              key={purpose}
              label={texts.purposes[purpose]}
              checked={purposes.includes(purpose)}
              disabled={act.isPending}
              onChange={(_, { checked }) => toggle(purpose, checked === true)}
            />
          ))}
        </fieldset>
      )}
      <div role="alert" className={styles.fault}>
        {act.error !== null && actProblemText(act.error, shell)}
      </div>
    </li>
  )
}
