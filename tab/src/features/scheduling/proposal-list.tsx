import { Badge, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { TimeView } from '../../../../bot/contract/scheduling.ts'
import { hovered } from '../../components/hovered.ts'
import { Panel } from '../../components/panel.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  time: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    padding: '10px 14px',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  when: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Props = {
  proposals: TimeView[]
  times: number
  /** Somebody who is required has a calendar that cannot be read. */
  unknown: boolean
  chosen: string | null
  onChoose: (time: TimeView) => void
  /** Times that are to be asked about in a poll. */
  asked: string[]
  onAsk: (starts: string[]) => void
}

/** The ranked times with their reasons: one is chosen, some may be ticked for a poll. */
export function ProposalList({ proposals, times, unknown, chosen, onChoose, asked, onAsk }: Props) {
  const texts = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <Panel title={texts.proposals} lead={texts.proposalsLead(proposals.length, times, unknown)}>
      <ol className={styles.list}>
        {proposals.map((time, nth) => {
          const when = dateTimeText(time.start, language)
          return (
            <li key={time.start} className={styles.row}>
              <Checkbox
                aria-label={texts.askAbout(when)}
                checked={asked.includes(time.start)}
                onChange={(_, { checked }) =>
                  onAsk(
                    checked === true
                      ? [...asked, time.start].toSorted()
                      : asked.filter((start) => start !== time.start),
                  )
                }
              />
              <button
                type="button"
                aria-pressed={time.start === chosen}
                className={mergeClasses(styles.time, time.start === chosen && styles.chosen)}
                onClick={() => onChoose(time)}
              >
                <span className={styles.when}>{when}</span>
                {nth === 0 && (
                  <Badge appearance="tint" color="success">
                    {texts.best}
                  </Badge>
                )}
                <span className={styles.text}>{time.text}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
