import { CheckmarkRegular, CommentRegular } from '@fluentui/react-icons'
import { use } from 'react'
import type { AnswerView, SeatView } from '../../../../bot/contract/round.ts'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateTimeText } from '../../time/date-text.ts'
import { useMembersTable } from './members-table-styles.ts'

/** What a member has said, and what came too late. */
export function MemberAnswer({ seat, takesAnswers }: { seat: SeatView; takesAnswers: boolean }) {
  const texts = useTexts(roundTexts)
  const table = useMembersTable()
  const { answer, lateAnswers } = seat
  return (
    <>
      {answer === null && (
        <p className={table.quiet}>{takesAnswers ? texts.noAnswer : texts.noAnswerAfter}</p>
      )}
      {answer?.door === 'operator' && <p className={table.line}>{texts.operatorCounts}</p>}
      {answer !== null && answer.door !== 'operator' && <Said answer={answer} />}
      {lateAnswers.map((late) => (
        <div key={`${late.givenAt}${late.byName}`}>
          <p className={table.strong}>{texts.late}</p>
          <Said answer={late} />
        </div>
      ))}
    </>
  )
}

function Said({ answer }: { answer: AnswerView }) {
  const texts = useTexts(roundTexts)
  const language = use(LanguageContext)
  const table = useMembersTable()
  const at = shortDateTimeText(answer.givenAt, language)
  return (
    <>
      {answer.kind === 'no_remarks' ? (
        <p className={table.status}>
          <CheckmarkRegular aria-hidden="true" className={table.good} />
          {texts.saidNoRemarks}
        </p>
      ) : (
        <p className={table.status}>
          <CommentRegular aria-hidden="true" className={table.warn} />
          {texts.saidRemark}
        </p>
      )}
      {answer.text !== null && answer.text !== '' && <p className={table.remark}>{answer.text}</p>}
      <p className={table.quiet}>{texts.answeredBy(answer.byName, at, texts.answerDoors[answer.door])}</p>
      {answer.how !== null && (
        <p className={table.quiet}>{texts.recordedHow(answer.how, answer.recordedByName)}</p>
      )}
    </>
  )
}
