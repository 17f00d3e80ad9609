const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)

/** What the invitation says besides what Outlook writes itself: the secretary's own words, paragraph by paragraph. */
export function invitationHtml(message: string): string {
  const paragraphs = message
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const own = paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
  return [...own, '<p>Indkaldt af sekretariatet for rammeaftaler.</p>'].join('')
}

/** To the invitees when a meeting is cancelled. */
export const CANCELLED_COMMENT = 'Mødet er aflyst af sekretariatet for rammeaftaler.'
