import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { use, type ReactNode } from 'react'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import { TallyBar } from '../../components/tally-bar.tsx'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText, dateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    '@media (max-width: 480px)': { padding: '16px' },
  },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  when: { ...typographyStyles.body1Strong, margin: 0 },
  why: { ...typographyStyles.body2, margin: 0, maxWidth: '70ch', overflowWrap: 'anywhere' },
  tally: { display: 'flex', flexDirection: 'column', gap: '6px', maxWidth: '560px' },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Where the round is and why, and then the one thing to do next. */
export function StatePanel({ round, children }: { round: RoundView; children: ReactNode }) {
  const texts = useTexts(roundTexts)
  const styles = useStyles()
  const counts = useCounts(round)
  return (
    <section className={styles.panel} aria-label={texts.standing}>
      <div className={styles.state}>
        {round.replacedBy === null ? (
          <StateBadge state={round.state} large />
        ) : (
          <Badge appearance="tint" color="informative" size="extra-large">
            {texts.replaced(round.replacedBy)}
          </Badge>
        )}
        <When round={round} />
      </div>
      <p className={styles.why}>{round.why}</p>
      {round.tally.total > 0 && (
        <div className={styles.tally}>
          <TallyBar tally={round.tally} />
          <p className={styles.counts}>{counts}</p>
        </div>
      )}
      {children}
    </section>
  )
}

function When({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { deadline, decision, meeting, plan, takesAnswers } = round
  if (plan !== null) {
    const moment = dateTimeText(plan.sendAt, language)
    const sending =
      plan.deadline === null
        ? texts.sendingInformation(moment)
        : texts.sending(moment, dateTimeText(plan.deadline, language))
    return <p className={styles.when}>{plan.late ? texts.sendingLate(moment) : sending}</p>
  }
  if (round.state === 'on_meeting' && meeting !== null)
    return <p className={styles.when}>{texts.meeting(meeting.title, dateText(meeting.date, language))}</p>
  if (decision !== null)
    return <p className={styles.when}>{texts.decidedAt(dateTimeText(decision.at, language))}</p>
  if (deadline === null) return null
  const text = dateTimeText(deadline, language)
  return <p className={styles.when}>{takesAnswers ? texts.deadline(text) : texts.deadlinePassed(text)}</p>
}

function useCounts({ tally, seats, state, decision, takesAnswers }: RoundView): string {
  const texts = useTexts(roundTexts)
  const notReached = seats.filter(({ reach, answer }) => answer === null && reach === 'not_reached').length
  const bySilence = state === 'approved' && decision?.basis === 'silence'
  const silent = bySilence ? texts.silentApproved : takesAnswers ? texts.silent : texts.silentAtEnd
  return [
    texts.tally(tally.noRemarks + tally.remarks, tally.total),
    ...(tally.noRemarks > 0 ? [texts.noRemarks(tally.noRemarks)] : []),
    ...(tally.remarks > 0 ? [texts.remarks(tally.remarks)] : []),
    ...(tally.silent > 0 ? [silent(tally.silent)] : []),
    ...(notReached > 0 ? [texts.notReached(notReached)] : []),
  ].join(' · ')
}
