import { describe, expect, test } from '@jest/globals'
import { answerFormSchema } from '../../bot/pages/answer-form.ts'
import { answerPage } from '../../bot/pages/answer-page.ts'
import { pageStyle } from '../../bot/pages/page-style.ts'
import { proposalCard } from '../../bot/cards/proposal-card.ts'
import { wordsOf } from '../cards/every-card.ts'
import { longestRound, remarkedRound, revisedRound, sampleRound } from '../cards/sample-round.ts'
import { everyPage, FORM, textOf } from './every-document.ts'

const pages = Object.fromEntries(everyPage(remarkedRound()))
const pageOf = (name: string) => pages[name] ?? ''

describe('the personal page of an open round', () => {
  const html = Object.fromEntries(everyPage(sampleRound()))['open'] ?? ''

  test('states the rule, the early end and the deadline in the words of the card', () => {
    const card = wordsOf(proposalCard(sampleRound()))
    for (const sentence of [
      'Er der ingen bemærkninger inden fristen, og er alle nået, betragtes forslaget som godkendt.',
      'Det sidste svar afslutter rundspørgen: Har alle svaret »Ingen bemærkninger« før fristen, er forslaget godkendt med det samme.',
      'Svar senest mandag den 9. marts 2026 kl. 12.00.',
    ]) {
      expect(textOf(html)).toContain(sentence)
      expect(card).toContain(sentence)
    }
  })

  test('posts the answer with the one-time token of the page', () => {
    expect(html).toContain(`<form noValidate="" action="${FORM.action}" method="post">`)
    expect(html).toContain(`name="formToken" value="${FORM.token}"`)
  })

  test('chooses nothing for the reader', () => expect(html).not.toContain('checked'))
})

test('the page of a revision shows what changed and that the answer must be given again', () => {
  const text = textOf(Object.fromEntries(everyPage(revisedRound()))['open'] ?? '')
  expect(text).toContain('Ændret siden revision 1')
  expect(text).toContain('Pladser efter\nFør: \n18\nNu: \n16')
  expect(text).toContain('I skal svare igen.')
})

test('after an answer the page thanks, shows the answer, and how to say that it was somebody else', () => {
  const text = textOf(pageOf('answered'))
  expect(text).toContain('Tak. Jeres svar er modtaget.')
  expect(text).toContain('Vi mangler en vurdering')
  expect(text).toContain('Er det ikke jer? Skriv til sekretariatet: rammeaftale@slagelse.example.')
  expect(pageOf('answered')).toMatch(/id="answer-remark"[^>]*checked/)
})

test('an error stands in a summary that is read out and at the field, which it is tied to, and nothing written is lost', () => {
  const html = pageOf('with an error at the remark')
  expect(html).toMatch(
    /role="alert"><h2>Svaret er ikke gemt<\/h2><p><a href="#remark">Skriv, hvad I har bemærkninger til\./,
  )
  expect(html).toMatch(/<p id="remark-error" class="error">/)
  expect(html).toMatch(/<textarea[^>]*aria-describedby="remark-hint remark-error"[^>]*aria-invalid="true"/)
  expect(html).toMatch(/<title>Fejl: Rundspørge 2026-3/)
  expect(textOf(html)).toContain('Vi mangler en vurdering')
})

test('an error at the choice leads to the first choice', () => {
  const html = pageOf('with an error at the choice')
  expect(html).toContain('href="#answer-no_remarks"')
  expect(html).toMatch(/<fieldset aria-describedby="answer-error">/)
})

test('who answered too late is told, sees the text kept, and finds no form', () => {
  expect(textOf(pageOf('late'))).toContain('Svaret ændrer ikke noget, men det er gemt')
  expect(pageOf('late')).not.toContain('<form')
})

test('an ended round shows its outcome and no form', () => {
  expect(textOf(pageOf('ended'))).toContain('Forslaget er godkendt.')
  expect(pageOf('ended')).not.toContain('<form')
})

test('an address that claims an answer which was never given thanks for nothing', () => {
  const shown = { round: sampleRound(), form: FORM, problem: null, stylesheetUrl: '/pages/page.css' }
  for (const notice of ['received', 'late'] as const)
    expect(answerPage({ ...shown, notice })).toBe(answerPage({ ...shown, notice: null }))
})

test('nothing is cut on the page', () => {
  const text = textOf(Object.fromEntries(everyPage(longestRound('ord ')))['open'] ?? '')
  expect(text.match(/(?:ord ?){1000}/g)?.length).toBeGreaterThan(30)
  expect(text).not.toContain('…')
})

test.each(Object.entries(pages))(
  'the page %s needs no script and no style of its own, so that a strict CSP fits',
  (_name, html) => {
    expect(html).not.toMatch(/<script|<style|style=|\son[a-z]+=|javascript:/i)
    expect(html).toContain('<link rel="stylesheet" href="/pages/page.css"/>')
  },
)

test.each(Object.entries(pages))(
  'the page %s has a language, a title, one main heading, landmarks and a way past the top',
  (_name, html) => {
    expect(html).toMatch(/^<!doctype html><html lang="da">/)
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    for (const landmark of ['<header>', '<main id="indhold"', '<footer>', 'href="#indhold"'])
      expect(html).toContain(landmark)
  },
)

test('a page is neither indexed nor named to the sites that it links to', () => {
  expect(pageOf('open')).toContain('<meta name="robots" content="noindex, nofollow"/>')
  expect(pageOf('open')).toContain('<meta name="referrer" content="no-referrer"/>')
})

test('the stylesheet fetches nothing', () => expect(pageStyle).not.toMatch(/url\(|@import/))

test('a form where nothing was chosen is told at the field, not refused as bad data', () =>
  expect(answerFormSchema.parse({ formToken: 'x', remark: 'Tekst', extra: 1 })).toEqual({
    formToken: 'x',
    answer: '',
    remark: 'Tekst',
  }))

test.each([
  {},
  { formToken: ['x', 'y'] },
  { formToken: 'x', answer: 'yes' },
  { formToken: 'x', remark: ['a', 'b'] },
])('the form %j is refused', (form) => expect(answerFormSchema.safeParse(form).success).toBe(false))
