import type { Deps } from '../../deps.ts'
import { wheelSvg } from '../../wheel-files/wheel-svg.ts'
import { PUBLISHED_LOOK, publishedWheel } from './published-wheel.ts'

/** The published year as an SVG; null as there. */
export async function drawPublishedWheel(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  forumId: string,
  { year, theme }: { year: number; theme: 'light' | 'dark' },
): Promise<string | null> {
  const published = await publishedWheel(deps, forumId, year)
  return published === null ? null : wheelSvg(published.sheet, { ...PUBLISHED_LOOK, theme })
}
