import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { use } from 'react'
import { Panel } from '../../../components/panel.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateText } from '../../../time/date-text.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { CollationActs, type Step } from './collation-dialog.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    flex: '1 1 240px',
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { '@media print': { display: 'none' } },
})

/** What is to happen now, of which kind, who is responsible and until when. */
export function NextSteps({ meetingId, steps }: { meetingId: string; steps: readonly Step[] }) {
  const texts = useTexts(collationTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { edits, open } = use(CollationActs)
  const remove = useMeetingAct('removeNextStep', meetingId)
  if (steps.length === 0 && !edits) return null
  const details = ({ kind, responsible, due }: Step) =>
    [texts.stepKinds[kind], responsible, due === null ? '' : texts.stepDueBy(dateText(due, language))].filter(
      (each) => each !== '',
    )
  return (
    <Panel
      title={texts.nextSteps}
      aside={
        edits && (
          <Button
            icon={<AddRegular />}
            className={styles.acts}
            onClick={() => open({ kind: 'step', step: null })}
          >
            {texts.addStep}
          </Button>
        )
      }
    >
      {steps.length === 0 && <p className={styles.none}>{texts.noSteps}</p>}
      <ul className={styles.list}>
        {steps.map((step) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.words}>
              <span>{step.text}</span>
              <span className={styles.quiet}>{details(step).join(' · ')}</span>
            </span>
            {edits && (
              <span className={styles.acts}>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.changeOf(step.text)}
                  onClick={() => open({ kind: 'step', step })}
                >
                  {texts.change}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.removeOf(step.text)}
                  disabledFocusable={remove.isPending}
                  onClick={() => remove.mutate({ params: { stepId: step.id } })}
                >
                  {texts.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
