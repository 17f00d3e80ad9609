import { dateTimeText, shortDateTimeText } from '../domain/calendar/date-text.ts'
import { planStopText } from '../domain/rounds/plan-stop-text.ts'
import type { OwnAnswer, RemarkShown, RoundCardData } from './card-round.ts'
import { plainLine } from './plain-text.ts'
import {
  changeSentence,
  deadlineSentence,
  lateSentence,
  notYouSentence,
  ownAnswerSentences,
  stateSentence,
} from './round-sentences.ts'
import { textsIn } from './texts/texts.ts'

/** What happened to a round that somebody is told of without being asked anything. */
export type Told =
  /** To the operator and the secretariat. */
  | { kind: 'remark_told'; remark: RemarkShown }
  | { kind: 'remark_withdrawn'; organisation: string; at: Date }
  /** To the secretariat: an answer after the deadline. */
  | { kind: 'late_told'; organisation: string; answer: Pick<OwnAnswer, 'kind' | 'text' | 'at'> }
  /** To the secretariat: nobody holds the seat of a member that has not answered. */
  | { kind: 'vacated_told'; organisation: string }
  /** To the secretariat: an operator has sent a proposal. */
  | { kind: 'submitted_told' }
  /** To the secretariat: what was planned could not be sent; `why` is the history's word, about those members. */
  | { kind: 'plan_stopped_told'; why: string; organisations: string[] }
  /** To the municipalities that are to find a solution. */
  | { kind: 'handed_over'; note: string }
  /** To everybody of a seat, whoever of them answered. */
  | { kind: 'receipt' }
  /** To who answered after the deadline. */
  | { kind: 'late_answer' }

/** The words of a telling, for card and mail alike. Sentences and quotes hold what people wrote: draw as plain text. */
export type Telling = {
  /** Our own words only. */
  title: string
  /** The first is the most important. */
  sentences: string[]
  quotes: { by: string; text: string }[]
  quiet: string[]
  /** Whether all remarks are part of what is told. */
  withRemarks: boolean
}

/** The words for what happened. */
export function tellingOf(data: RoundCardData, told: Told): Telling {
  const texts = textsIn(data.language)
  const plain = { quotes: [], quiet: [], withRemarks: false }
  const deadline = sentencesOf(deadlineSentence(data))
  const named = (organisation: string, at: Date) =>
    texts.remarkBy(plainLine(organisation), shortDateTimeText(at, data.language))
  switch (told.kind) {
    case 'remark_told': {
      const quote = { by: named(told.remark.organisation, told.remark.at), text: told.remark.text }
      const next = data.viewer.role === 'secretariat' ? texts.remarkToldSecretariat : texts.remarkToldOperator
      return { ...plain, title: texts.remarkToldTitle, sentences: [next, ...deadline], quotes: [quote] }
    }
    case 'remark_withdrawn': {
      const at = dateTimeText(told.at, data.language)
      const sentence = texts.remarkWithdrawn(plainLine(told.organisation), at)
      return {
        ...plain,
        title: texts.remarkWithdrawnTitle,
        sentences: [sentence, stateSentence(data), ...deadline],
      }
    }
    case 'late_told': {
      const { kind, text, at } = told.answer
      const sentence = texts.lateTold(plainLine(told.organisation), dateTimeText(at, data.language))
      const quote = {
        by: named(told.organisation, at),
        text: kind === 'remark' ? (text ?? '') : texts.noRemarks,
      }
      return {
        ...plain,
        title: texts.lateHeading,
        sentences: [sentence, stateSentence(data)],
        quotes: [quote],
      }
    }
    case 'vacated_told':
      return {
        ...plain,
        title: texts.vacatedTitle,
        sentences: [texts.vacated(plainLine(told.organisation)), stateSentence(data), ...deadline],
      }
    case 'submitted_told':
      return { ...plain, title: texts.submittedTitle, sentences: [texts.submitted(plainLine(data.operator))] }
    case 'plan_stopped_told':
      return {
        ...plain,
        title: texts.planStoppedTitle,
        sentences: [
          planStopText(told.why, data.language, told.organisations.map(plainLine)),
          texts.planStopped,
        ],
      }
    case 'handed_over':
      return {
        ...plain,
        title: texts.handedOverTitle,
        sentences: [texts.handedOver],
        quotes: told.note === '' ? [] : [{ by: texts.handedOverNote, text: told.note }],
        withRemarks: true,
      }
    case 'receipt':
      return {
        title: texts.receiptTitle,
        sentences: ownAnswerSentences(data),
        quotes: quoteOf(texts.ownRemarkText, data.viewer.ownAnswer),
        quiet: [...sentencesOf(changeSentence(data)), notYouSentence(data)],
        withRemarks: false,
      }
    case 'late_answer':
      return {
        title: texts.lateHeading,
        sentences: [...sentencesOf(lateSentence(data)), stateSentence(data)],
        quotes: quoteOf(texts.lateText, data.viewer.lateAnswer),
        quiet: [notYouSentence(data)],
        withRemarks: false,
      }
  }
}

const sentencesOf = (sentence: string | null) => (sentence === null ? [] : [sentence])

const quoteOf = (by: string, answer: OwnAnswer | null) => (answer?.text ? [{ by, text: answer.text }] : [])
