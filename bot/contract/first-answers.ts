import type { z } from 'zod'
import { me } from './forum.ts'
import { wheelView } from './wheel.ts'

/** What the first page is drawn from. The tab has these from the start, and the others when something asks for them. */
export const firstAnswers = { me, wheel: wheelView } satisfies Record<string, z.ZodType>
