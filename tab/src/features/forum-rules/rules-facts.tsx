import { makeStyles, tokens } from '@fluentui/react-components'
import { use, type ReactNode } from 'react'
import type { ForumRulesView } from '../../../../bot/contract/forum-rules.ts'
import { capital } from '../../components/capital.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateText } from '../../time/date-text.ts'
import { keysOf } from './who-choice.tsx'

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 180px) minmax(0, 1fr)',
    gap: '2px 16px',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { margin: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  several: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
})

/** All that the forum's rules say, to be read. */
export function RulesFacts({ view }: { view: ForumRulesView }) {
  const texts = useTexts(forumRulesTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { rules, texts: said } = view
  if (rules === null || said === null) return null
  const several = (lines: string[]): ReactNode =>
    lines.length <= 1 ? (
      (lines[0] ?? texts.none)
    ) : (
      <ul className={styles.several}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  const papers = (all: typeof rules.publishes) =>
    all.length === 0 ? texts.none : all.map((one) => texts.papers[one]).join(', ')
  const { mailingList, summerBreak } = rules
  const list = [texts.mailingListGets(papers(mailingList.papers)), mailingList.address]
  const conferences = keysOf(texts.conferences)
    .filter((one) => rules.attends.includes(one))
    .map((one) => texts.conferences[one])
  const facts: [string, ReactNode][] = [
    [texts.does, rules.does],
    ...(view.municipality === null
      ? []
      : [[texts.municipality, view.municipality.name] as [string, ReactNode]]),
    [texts.composition, several(said.composition.map(capital))],
    [texts.chair, capital(said.chair)],
    [texts.secretary, several(rules.secretaries.map((one) => texts.secretaries[one]))],
    [texts.host, texts.housedBy[rules.hostedBy]],
    [texts.cadence, several(said.cadence.map(capital))],
    [
      texts.summerBreak,
      summerBreak === null
        ? texts.none
        : texts.breakFromTo(dayText(summerBreak.from, language), dayText(summerBreak.to, language)),
    ],
    [texts.closedDays, several(view.closedDays.map((date) => shortDateText(date, language)))],
    [texts.publishes, papers(rules.publishes)],
    [texts.publishesWheel, rules.publishesWheel ? texts.wheelPublic : texts.wheelClosed],
    [texts.mailingList, mailingList.papers.length === 0 ? texts.none : list.filter(Boolean).join(': ')],
    [texts.attends, several(conferences)],
    [texts.items, rules.itemsFromAnyMunicipality ? texts.itemsFromAny : texts.itemsFromMembers],
    [texts.cases, rules.individualCases ? texts.casesAllowed : texts.noCases],
  ]
  return (
    <dl className={styles.list}>
      {facts.map(([term, value]) => (
        <div key={term} className={styles.pair}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** '1. juli' or '1 July', for a day that comes every year. */
const dayText = (monthDay: string, language: 'da' | 'en') =>
  shortDateText(`2024-${monthDay}`, language).replace(/ 2024$/, '')
