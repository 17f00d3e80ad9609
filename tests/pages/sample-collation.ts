import { type CollationPageData, collationPage } from '../../bot/pages/collation-page.ts'
import type { RoundCardData } from '../../bot/cards/card-round.ts'

/** The collation's page outside Teams, with the round's texts in its places. */
export function collationPages({
  language,
  secretariatMail,
  content,
  operator,
}: RoundCardData): [string, string][] {
  const cells = [content.reason, 'Pilotprojekt', operator, '1. september 2026'].map((text) => ({
    text,
    more: [],
  }))
  const data: CollationPageData = {
    language,
    secretariatMail,
    meeting: content.facility,
    state: 'comments',
    commentsUntil: '2026-06-05',
    blocks: [
      { kind: 'title', text: `Opsamling: ${content.facility}`, subtitle: operator },
      { kind: 'paragraph', text: content.consequence, tone: 'plain' },
      { kind: 'heading', level: 2, text: content.facility },
      { kind: 'heading', level: 3, text: operator },
      { kind: 'list', items: [content.reason, content.consequence] },
      { kind: 'facts', rows: [{ label: 'Mål', value: content.reason }] },
      {
        kind: 'table',
        columns: ['Hvad', 'Slags', 'Ansvarlig', 'Frist'].map((title) => ({ title, share: 25 })),
        rows: [cells],
      },
      { kind: 'paragraph', text: content.reason, tone: 'muted' },
    ],
    sections: [{ key: 'question:1', title: content.facility }],
    comments: [
      {
        id: '1',
        text: content.reason,
        at: '2026-06-01T08:00:00Z',
        state: 'followed',
        answer: content.consequence,
      },
      { id: '2', text: content.reason, at: '2026-06-01T08:00:00Z', state: 'open', answer: '' },
    ],
    files: [
      { name: 'Word', url: '/moede/kode/opsamling/docx' },
      { name: 'PDF', url: '/moede/kode/opsamling/pdf' },
    ],
    meetingUrl: '/moede/kode',
    form: { action: '/moede/kode/opsamling', token: 'engangs-kode' },
    received: false,
    problem: null,
    stylesheetUrl: '/pages/page.css',
  }
  const problem = { message: 'Skriv, hvad din bemærkning er.', about: '', text: content.reason }
  return [
    ['of a collation for comments', collationPage(data)],
    ['of a collation with a comment sent', collationPage({ ...data, received: true })],
    ['of a collation with an error', collationPage({ ...data, problem })],
    ['of a finished collation', collationPage({ ...data, state: 'final', comments: [], form: null })],
    [
      'of a collation that was taken back meanwhile',
      collationPage({ ...data, state: 'draft', blocks: [], files: [], comments: [], form: null, problem }),
    ],
  ]
}
