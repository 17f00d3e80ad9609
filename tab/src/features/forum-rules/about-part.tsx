import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ForumRulesView } from '../../../../bot/contract/forum-rules.ts'
import { linkTo } from '../../app/routes.ts'
import { PageLink } from '../../components/page-link.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateText } from '../../time/date-text.ts'
import type { PartProps } from '../forum/part-props.ts'
import { CadencePanel } from './cadence-panel.tsx'
import { FindingsList } from './findings-list.tsx'
import { GiveKind } from './give-kind.tsx'
import { RulesFacts } from './rules-facts.tsx'
import { RulesHistory } from './rules-history.tsx'
import { SpreadList } from './spread-list.tsx'
import { useForumRules } from './use-forum-rules.ts'

/** What the forum is, and how its people and its meetings keep its rules. */
export function AboutPart({ forum, onTold }: PartProps) {
  const texts = useTexts(forumRulesTexts)
  const { loading } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const navigate = useNavigate()
  const [year, setYear] = useState<number>()
  const { data: rules, error, refetch } = useForumRules(forum.id, year)
  if (rules === undefined) {
    if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />
    return <Spinner label={loading} />
  }
  const { kind, composition, lastDay, mayEdit, history, region, municipality } = rules
  return (
    <>
      {lastDay !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.ended(shortDateText(lastDay, language))}</MessageBarBody>
        </MessageBar>
      )}
      {kind === null && <GiveKind rules={rules} onTold={onTold} />}
      {composition !== null && (
        <Panel
          title={texts.peopleTitle}
          lead={texts.peopleLead(municipality?.name ?? region.name)}
          aside={mayEdit && <PageLink to={linkTo.forumPart(forum.id, 'people')}>{texts.goPeople}</PageLink>}
        >
          <FindingsList findings={composition.findings} right={texts.peopleRight} label={texts.peopleTitle} />
          {showsSpread(rules) && <SpreadList spread={composition.spread} />}
        </Panel>
      )}
      <CadencePanel rules={rules} onTold={onTold} onYear={setYear} />
      {kind !== null && (
        <Panel
          title={texts.rulesTitle}
          lead={kind.name}
          aside={
            mayEdit && (
              <Button onClick={() => void navigate(linkTo.forumPart(forum.id, 'edit-rules'))}>
                {texts.editRules}
              </Button>
            )
          }
        >
          <RulesFacts view={rules} />
        </Panel>
      )}
      {mayEdit && kind !== null && <RulesHistory history={history} />}
    </>
  )
}

/** Where rules ask for nobody of the municipalities and none is there, a spread says nothing. */
function showsSpread({ rules, composition }: ForumRulesView): boolean {
  if (rules === null || composition === null || composition.spread.of < 2) return false
  const asked = rules.composition.some((rule) => rule.rule === 'each_municipality' || rule.spread)
  return asked || composition.spread.represented > 0
}
