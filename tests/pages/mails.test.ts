import { expect, test } from '@jest/globals'
import { outcomeMail } from '../../bot/pages/outcome-mail.ts'
import { proposalMail } from '../../bot/pages/question-mail.ts'
import { tellingMail } from '../../bot/pages/telling-mail.ts'
import { director, remarkedRound, sampleRound } from '../cards/sample-round.ts'
import { closed, everyMail, textOf } from './every-document.ts'

test('the proposal goes out with the rule, the deadline, the whole text and the personal link', () => {
  const { subject, html } = proposalMail(sampleRound())
  expect(subject).toBe(
    'Rundspørge 2026-3, Botilbuddet Solgården: Svar senest mandag den 9. marts 2026 kl. 12.00.',
  )
  const text = textOf(html)
  expect(text).toContain(
    'Er der ingen bemærkninger inden fristen, og er alle nået, betragtes forslaget som godkendt.',
  )
  expect(text).toContain('Bygningen har plads til seks boliger mere uden ombygning.')
  expect(text).toContain('Læs og svar på jeres personlige side')
  expect(text).toContain('Send ikke linket videre')
  expect(text).toContain('Et svar på mailen tæller ikke som svar på rundspørgen.')
  expect(html).toContain(`href="${sampleRound().roundUrl}"`)
})

test('a mail that asks does not say how many are reached and have answered: it would for ever say what was so at first', () => {
  expect(textOf(proposalMail(sampleRound()).html)).not.toMatch(/har svaret:|endnu ikke nået/)
})

test('a mail answers nothing by being opened: it has one link to the page and no form, script or picture', () => {
  for (const [name, { html }] of everyMail(sampleRound()))
    expect([name, html.match(/<form|<input|<button|<script|<img|<link|url\(/gi)]).toEqual([name, null])
})

test('the receipt says what was answered, by whom, and what to do if it was somebody else', () => {
  const text = textOf(tellingMail(remarkedRound(), { kind: 'receipt' }).html)
  expect(text).toContain('I har svaret: Bemærkninger.')
  expect(text).toContain('Svaret er givet af Direktør, Stevns Kommune, 4. marts 2026 kl. 10.12.')
  expect(text).toContain('Vi mangler en vurdering')
  expect(text).toContain('Er det ikke jer? Skriv til sekretariatet: rammeaftale@slagelse.example.')
})

test('a mail about the end has no link to a personal page that ended with the round', () => {
  const decision = { at: new Date('2026-03-09T11:00:00Z'), basis: 'silence', text: null } as const
  const approved = { ...closed(sampleRound(), 'approved'), decision }
  expect(outcomeMail(approved).html).not.toContain(`href="${approved.roundUrl}"`)
  const operator = { ...approved, viewer: { ...director, role: 'operator', mayAnswer: false } } as const
  expect(outcomeMail(operator).html).toContain(`href="${approved.roundUrl}"`)
})

test('the subject of an outcome says how it ended', () => {
  const decision = { at: new Date('2026-03-09T11:00:00Z'), basis: 'silence', text: null } as const
  expect(outcomeMail({ ...closed(sampleRound(), 'approved'), decision }).subject).toMatch(/: Godkendt$/)
  expect(outcomeMail(closed(sampleRound(), 'unresolved')).subject).toMatch(/: Ikke afgjort$/)
})

test.each(everyMail(remarkedRound()))(
  'the mail of the %s has a subject on one line, a language and one heading',
  (_name, mail) => {
    expect(mail.subject).toMatch(
      /^(Rundspørge 2026-3, Botilbuddet Solgården: .{5,}|.{10,}[:?] Botilbuddet Solgården)$/,
    )
    expect(mail.html).toMatch(/^<!doctype html><html lang="da">/)
    expect(mail.html.match(/<h1[ >]/g)).toHaveLength(1)
  },
)
