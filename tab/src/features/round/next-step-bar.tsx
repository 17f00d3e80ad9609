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
  typographyStyles,
} from '@fluentui/react-components'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { actTexts } from '../../texts/acts.ts'
import { beforeSendingTexts } from '../../texts/before-sending.ts'
import { nextStepTexts } from '../../texts/next-steps.ts'
import { roundTexts } from '../../texts/round.ts'
import { useTexts } from '../../texts/texts.ts'
import { nextStep, otherActs, type PageAct } from './next-step.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px 24px',
    marginTop: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 260px', minWidth: 0 },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = { round: RoundView; onAct: (act: PageAct) => void }

/** The one clear next step, with its button; everything else waits behind one more. */
export function NextStepBar({ round, onAct }: Props) {
  const texts = useTexts(actTexts)
  const words = useTexts(nextStepTexts)
  const names = useActNames(round)
  const styles = useStyles()
  const next = nextStep(round)
  const others = otherActs(round, next)
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <h2 className={styles.label}>{texts.nextStep}</h2>
        <p className={styles.text}>{words[next.text]}</p>
      </div>
      <div className={styles.buttons}>
        {next.act !== null && (
          <Button appearance="primary" onClick={() => next.act && onAct(next.act)}>
            {names[next.act]}
          </Button>
        )}
        {others.length > 2 ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton>{texts.moreActs}</MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {others.map((act) => (
                  <MenuItem key={act} onClick={() => onAct(act)}>
                    {names[act]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : (
          others.map((act) => (
            <Button key={act} onClick={() => onAct(act)}>
              {names[act]}
            </Button>
          ))
        )}
      </div>
    </div>
  )
}

function useActNames(round: RoundView): Record<PageAct, string> {
  const texts = useTexts(actTexts)
  const before = useTexts(beforeSendingTexts)
  const { journal, report } = useTexts(roundTexts)
  const newest = Math.max(round.revision, ...round.revisions.map(({ revision }) => revision))
  return {
    answer: texts.goToAnswer,
    edit: texts.edit,
    start: round.plan === null ? texts.start : before.sendNow,
    unplan: before.unplanTitle,
    submit: texts.submitTitle,
    remind: texts.remindTitle,
    extend: texts.extendTitle,
    record_answer: texts.recordTitle,
    hand_over: texts.handOverTitle,
    revise: texts.reviseTitle(newest + 1),
    put_on_meeting: texts.meetingTitle,
    record_decision: texts.decisionTitle,
    correct: texts.correctTitle,
    withdraw: texts.withdrawTitle,
    duplicate: before.duplicate,
    journal,
    report,
  }
}
