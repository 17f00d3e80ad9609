import { expect, test } from '@jest/globals'
import type { RoundCardData } from '../../bot/cards/card-round.ts'
import { everyCard, nodesOf, type Node } from './every-card.ts'
import { director, sampleRound } from './sample-round.ts'

const hostile = {
  'a Markdown link': '[klik her](https://evil.example)',
  'bold and italics': '**fed** _kursiv_ ~~streg~~',
  'a heading and a list': '# Overskrift\n- punkt\n1. punkt',
  'an image': '![billede](https://evil.example/x.png)',
  HTML: '<b onclick="alert(1)">x</b><script>alert(1)</script>',
  'a mention': '<at>Alle</at><AT id="0">Alle</AT>',
  'a date function': '{{DATE(2026-03-09T12:00:00Z, LONG)}} {{TIME(2026-03-09T12:00:00Z)}}',
  'more braces than needed': '{{{{DATE(2026-03-09T12:00:00Z)}}}}',
  'a template expression': '${$root.secret} ${{x}}',
  'text that runs backwards': 'www.\u202Eelpmaxe.live\u202C \u2066x\u2069 \u200Fy',
  'control characters': 'a\u0000b\u0007c\u001B[31md\u0085e',
  'text that ends early': 'x\u0000',
  'half a character': 'x\uD83D',
  'hidden characters': 'k\u200Bl\uFEFFi\u2060k\u{E0041}',
  'all line breaks': 'a\r\nb\rc\u2028d\u2029e\n\n\n\nf',
}

function written(text: string): RoundCardData {
  const at = new Date('2026-03-04T09:12:00Z')
  const { content } = sampleRound()
  const all = {
    ...content,
    facility: text,
    legalBasis: text,
    targetGroup: text,
    reason: text,
    consequence: text,
    contact: text,
    links: [{ title: text, url: 'https://example.dk/' }],
  }
  return sampleRound({
    revision: 2,
    state: 'remarks',
    forum: text,
    operator: text,
    content: all,
    contacted: [text],
    annexes: [{ name: text, url: 'https://example.dk/' }],
    remarks: [{ organisation: text, text, at }],
    meeting: { date: '2026-06-12', title: text },
    extension: { from: at, to: at, reason: text },
    correction: { at, reason: text },
    previous: {
      revision: 1,
      content,
      contacted: [],
      annexChanges: { added: [text], removed: [text], replaced: [text] },
    },
    viewer: { ...director, ownAnswer: { door: 'teams', kind: 'remark', text, at, byName: text } },
  })
}

/** A card with everything taken out where plain text may stand: TextRuns, names to choose from, and the reader's own text. */
function markedUpParts(card: unknown): string {
  return JSON.stringify(card, function (this: Node, key, value: unknown) {
    if (this.type === 'TextRun' && key === 'text') return '…'
    if (isChoice(this) && key === 'title') return '…'
    return this.type === 'Input.Text' && key === 'value' ? '…' : value
  })
}

const isChoice = (node: Node) => 'title' in node && 'value' in node

const runsOf = (card: object) => nodesOf(card).filter((node) => node.type === 'TextRun')

test.each(Object.entries(hostile))('%s stands on a card as plain text and nowhere else', (_name, text) => {
  const plain = new Map(everyCard(written('x')))
  for (const [name, card] of everyCard(written(text)))
    expect([name, markedUpParts(card)]).toEqual([name, markedUpParts(plain.get(name))])
})

test.each(Object.entries(hostile))(
  '%s keeps nothing that a client acts on or a reader cannot see',
  (_name, text) => {
    for (const [name, card] of everyCard(written(text))) {
      const words = runsOf(card).map((run) => String(run.text))
      const acted = words.filter((run) => /\{\{|\$\{|<at>|\{\{DATE/i.test(run))
      const unseen = words.filter((run) =>
        /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(run),
      )
      expect([name, acted, unseen, words.filter((run) => !run.isWellFormed())]).toEqual([name, [], [], []])
    }
  },
)

test.each(Object.entries(hostile))('%s is nothing but words where a name is chosen', (_name, text) => {
  for (const [name, card] of everyCard(written(text))) {
    const names = nodesOf(card)
      .filter(isChoice)
      .map((choice) => String(choice.title))
    const acting = /[*_`~#<>[\]{}|\\!$^\u0000-\u001F\u202A-\u202E]/
    expect([name, names.filter((each) => each === '' || acting.test(each))]).toEqual([name, []])
  }
})

test('what a person wrote can be read as it was written', () => {
  const [, card] = everyCard(written(hostile['a Markdown link']))[0] ?? []
  expect(runsOf(card ?? {}).map((run) => run.text)).toContain('[klik her](https://evil.example)')
})

test('no card uses an element that reads Markdown for more than its headings', () => {
  for (const [, card] of everyCard(written('x'))) {
    const nodes = nodesOf(card.body)
    expect(nodes.filter((node) => node.type === 'FactSet' || node.type === 'Fact')).toEqual([])
    const blocks = nodes.filter((node) => node.type === 'TextBlock')
    expect(blocks.filter((node) => node.style !== 'heading')).toEqual([])
  }
})

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'msteams://evil',
  'ikke en adresse',
  '',
])('the address %j of an annex is not made a link', (url) => {
  const round = sampleRound({ annexes: [{ name: 'Bilag', url }] })
  for (const [name, card] of everyCard(round)) {
    const links = nodesOf(card).filter((node) => node.type === 'Action.OpenUrl')
    expect([name, links.filter((link) => !String(link.url).startsWith('https://'))]).toEqual([name, []])
  }
})
