import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { PollView } from '../../../../../bot/contract/polls.ts'
import { Panel } from '../../../components/panel.tsx'
import { capital } from '../../../components/capital.ts'
import { pollTexts } from '../../../texts/polls.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateTimeText } from '../../../time/date-text.ts'
import { namesText } from './names-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  time: {
    padding: '12px 14px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  best: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  what: { minWidth: 0, flexGrow: 1, flexBasis: '240px' },
  when: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  counts: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { whiteSpace: 'normal' },
})

type Option = PollView['options'][number]

type Props = { poll: PollView; onBook: (option: Option) => void; onWithdraw: (option: Option) => void }

/** How each time stands, and the button that books it; below them those that were taken out. */
export function TimesTable({ poll, onBook, onWithdraw }: Props) {
  const texts = useTexts(pollTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <Panel title={texts.timesTable} lead={texts.timesTableLead}>
      <ul className={styles.list}>
        {poll.options.map((option) => {
          const when = dateTimeText(option.start, language)
          const { yes, ifNeeded, no, silent, requiredNo, addedAt } = option
          return (
            <li key={option.id} className={mergeClasses(styles.time, option.best && styles.best)}>
              <div className={styles.what}>
                <p className={styles.when}>
                  {capital(when)}{' '}
                  {option.best && (
                    <Badge appearance="tint" color="success">
                      {texts.best}
                    </Badge>
                  )}
                </p>
                <p className={styles.counts}>
                  {`${texts.yes}: ${yes}. ${texts.if_needed}: ${ifNeeded}. ${texts.no}: ${no}. ${texts.silent}: ${silent}.`}
                </p>
                {addedAt !== null && (
                  <p className={styles.counts}>{texts.added(dateTimeText(addedAt, language))}</p>
                )}
                {requiredNo.length > 0 && (
                  <p className={styles.counts}>{texts.requiredNo(namesText(requiredNo, language))}</p>
                )}
              </div>
              <div className={styles.acts}>
                {poll.can.withdrawTime && (
                  <Button
                    appearance="subtle"
                    aria-label={texts.withdrawOf(when)}
                    onClick={() => onWithdraw(option)}
                  >
                    {texts.withdraw}
                  </Button>
                )}
                {poll.can.book && (
                  <Button
                    appearance={option.best ? 'primary' : 'secondary'}
                    className={styles.button}
                    onClick={() => onBook(option)}
                  >
                    {texts.book(when)}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {poll.withdrawn.length > 0 && (
        <p className={styles.counts}>
          {texts.withdrawn(
            namesText(
              poll.withdrawn.map(({ start }) => ({ label: dateTimeText(start, language) })),
              language,
            ),
          )}
        </p>
      )}
    </Panel>
  )
}
