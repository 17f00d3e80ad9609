import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Collation, Said } from '../../../../../bot/domain/meetings/collation/collation.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { MeetingPartProps } from '../part-props.ts'
import { AboutCollation } from './about-collation.tsx'
import { CollationActs, type CollationDialog } from './collation-dialog.ts'
import { CollationHead } from './collation-head.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { NextSteps } from './next-steps.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { PlenaryPoints } from './plenary-points.tsx'
import { SaidActs, SaidWords } from './said-words.tsx'
import { SectionView } from './section-view.tsx'
import { useCollation } from './use-collation.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  list: { margin: 0, paddingLeft: '20px' },
})

/** What came of the meeting: the groups' own words in order, what the secretariat adds, comments and next steps. */
export default function CollationPart({ meetingId, meeting, onTold }: MeetingPartProps) {
  const texts = useTexts(collationTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const [dialog, setDialog] = useState<CollationDialog | null>(null)
  const { data, error, refetch } = useCollation(meetingId)
  if (data === undefined) {
    return error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    )
  }
  const { collation } = data
  if (collation === null) return <Body1 as="p">{texts.notYet}</Body1>
  const words = wordsByKey(collation)
  const acts = { edits: data.can.edit, comments: data.can.comment, open: setDialog }
  const isEmpty =
    collation.unplaced.length === 0 &&
    collation.sections.every(({ parts }) =>
      parts.every(({ cards, notes }) => cards.length + notes.length === 0),
    )
  return (
    <CollationActs value={acts}>
      <div className={styles.part}>
        <CollationHead meeting={meeting} view={data} />
        {isEmpty && <Body1 as="p">{texts.empty}</Body1>}
        {collation.sections.map((section) => (
          <SectionView key={section.key} meetingId={meetingId} section={section} />
        ))}
        {(collation.plenary.length > 0 || acts.edits) && (
          <Panel title={texts.plenaryRest}>
            <PlenaryPoints
              meetingId={meetingId}
              sectionKey={null}
              points={collation.plenary}
              about={texts.plenaryRest}
            />
          </Panel>
        )}
        {collation.unplaced.length > 0 && (
          <Panel title={texts.unplaced}>
            <ul className={styles.list}>
              {collation.unplaced.map((each) => (
                <li key={each.key}>
                  <SaidWords said={each} />
                  <SaidActs said={each} />
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <NextSteps meetingId={meetingId} steps={collation.nextSteps} />
        <CommentsPanel comments={data.comments} wordsOf={(key) => words.get(key)} />
        <AboutCollation meetingId={meetingId} title={meeting.title} forumId={meeting.forumId} view={data} />
        {dialog !== null && (
          <OpenDialog
            meetingId={meetingId}
            dialog={dialog}
            onClose={() => setDialog(null)}
            onDone={(told) => {
              setDialog(null)
              if (told !== null) onTold(told)
            }}
          />
        )}
      </div>
    </CollationActs>
  )
}

function wordsByKey({ sections, unplaced }: Collation): Map<string, string> {
  const lines: Said[] = [
    ...unplaced,
    ...sections.flatMap(({ parts }) =>
      parts.flatMap(({ cards, notes }) => [...cards, ...cards.flatMap(({ alike }) => alike), ...notes]),
    ),
  ]
  return new Map(lines.map(({ key, words }) => [key, words]))
}
