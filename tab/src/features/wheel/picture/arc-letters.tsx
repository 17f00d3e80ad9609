import { useId } from 'react'
import type { ArcText } from '../../../../../bot/domain/wheel/layout/arc-path.ts'

const offsets = { start: '0%', middle: '50%', end: '100%' }

/** A text along an arc. */
export function ArcLetters({
  of: { text, size, path, anchor },
  className,
}: {
  of: ArcText
  className: string
}) {
  const id = useId()
  return (
    <>
      <path id={id} d={path} fill="none" stroke="none" pointerEvents="none" />
      <text fontSize={size} textAnchor={anchor} className={className}>
        <textPath href={`#${id}`} startOffset={offsets[anchor]}>
          {text}
        </textPath>
      </text>
    </>
  )
}
