import type { SVGProps } from 'react'
import type { ArcText } from '../../../../../bot/domain/wheel/layout/arc-path.ts'

const offsets = { start: '0%', middle: '50%', end: '100%' }

type Props = SVGProps<SVGTextElement> & { id: string; of: ArcText }

/** A text along an arc; the arc's `id` is of this text alone. */
export function ArcLetters({ id, of: { text, size, path, anchor }, ...props }: Props) {
  return (
    <>
      <path id={id} d={path} fill="none" stroke="none" pointerEvents="none" />
      <text fontSize={size} textAnchor={anchor} {...props}>
        <textPath href={`#${id}`} startOffset={offsets[anchor]}>
          {text}
        </textPath>
      </text>
    </>
  )
}
