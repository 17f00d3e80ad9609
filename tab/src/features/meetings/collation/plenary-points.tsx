import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { use } from 'react'
import type { PlenaryPoint } from '../../../../../bot/domain/meetings/collation/collation.ts'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { CollationActs } from './collation-dialog.ts'

const useStyles = makeStyles({
  points: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: '20px' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  acts: { display: 'inline-flex', '@media print': { display: 'none' } },
})

type Props = {
  meetingId: string
  sectionKey: string | null
  points: readonly PlenaryPoint[]
  /** What the section is about; the button says it to a screen reader. */
  about: string
}

/** What was said in plenary about a section, or about no section in particular. */
export function PlenaryPoints({ meetingId, sectionKey, points, about }: Props) {
  const texts = useTexts(collationTexts)
  const styles = useStyles()
  const { edits, open } = use(CollationActs)
  const remove = useMeetingAct('removePlenaryPoint', meetingId)
  if (points.length === 0 && !edits) return null
  return (
    <div className={styles.points}>
      {points.length > 0 && sectionKey !== null && <h3 className={styles.title}>{texts.plenary}</h3>}
      {points.length > 0 && (
        <ul className={styles.list}>
          {points.map(({ id, text }) => (
            <li key={id}>
              <span className={styles.words}>{text}</span>
              {edits && (
                <span className={styles.acts}>
                  <Button
                    size="small"
                    appearance="transparent"
                    aria-label={texts.changeOf(text)}
                    onClick={() => open({ kind: 'point', id, sectionKey, text })}
                  >
                    {texts.change}
                  </Button>
                  <Button
                    size="small"
                    appearance="transparent"
                    aria-label={texts.removeOf(text)}
                    disabledFocusable={remove.isPending}
                    onClick={() => remove.mutate({ params: { pointId: id } })}
                  >
                    {texts.remove}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {edits && (
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={`${texts.addPoint}: ${about}`}
          className={styles.acts}
          onClick={() => open({ kind: 'point', id: null, sectionKey, text: '' })}
        >
          {texts.addPoint}
        </Button>
      )}
    </div>
  )
}
