import { expect, test } from '@jest/globals'
import { remarkedRound, sampleRound } from '../cards/sample-round.ts'
import { everyMail, everyPage, textOf } from './every-document.ts'

function written(text: string) {
  const { content, viewer, remarks } = remarkedRound()
  const [remark] = remarks
  if (remark === undefined || viewer.ownAnswer === null) throw new Error('the sample has a remark')
  return sampleRound({
    forum: text,
    operator: text,
    content: {
      ...content,
      facility: text,
      legalBasis: text,
      targetGroup: text,
      reason: text,
      consequence: text,
      contact: text,
      links: [{ title: text, url: 'https://example.dk/' }],
    },
    contacted: [text],
    annexes: [{ name: text, url: 'https://example.dk/' }],
    remarks: [{ ...remark, organisation: text, text }],
    viewer: { ...viewer, ownAnswer: { ...viewer.ownAnswer, text, byName: text } },
  })
}

const documents = (text: string): [string, string][] => [
  ...everyPage(written(text)),
  ...everyMail(written(text)).map(([name, mail]): [string, string] => [name, mail.html]),
]

const tagsOf = (html: string) =>
  html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/(value|href)="[^"]*"/g, '')) ?? []

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><b>x</b>',
  '</title><script>x</script>',
  '<!-- x --> &lt;b&gt; &amp;',
])('the text %j makes no element anywhere', (text) => {
  const plain = new Map(documents('x'))
  for (const [name, html] of documents(text)) {
    expect([name, tagsOf(html)]).toEqual([name, tagsOf(plain.get(name) ?? '')])
    if (html.includes('Forslaget')) expect(textOf(html)).toContain(text)
  }
})

test.each(['\u202E', '\u0000', '\u2066', '\u001B'])('the character %j is taken out', (character) => {
  for (const [name, html] of documents(`a${character}b`))
    expect([name, html.includes(character)]).toEqual([name, false])
})

test('a subject never has a line break', () => {
  for (const [name, mail] of everyMail(written('a\r\nBcc: x@example.dk')))
    expect([name, /[\r\n]/.test(mail.subject)]).toEqual([name, false])
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//x'])(
  'the address %j is not made a link',
  (url) => {
    const round = sampleRound({ annexes: [{ name: 'Bilag', url }], roundUrl: url })
    for (const [name, html] of [
      ...everyPage(round),
      ...everyMail(round).map(([n, m]): [string, string] => [n, m.html]),
    ])
      expect([name, html.includes(`href="${url}"`)]).toEqual([name, false])
  },
)
