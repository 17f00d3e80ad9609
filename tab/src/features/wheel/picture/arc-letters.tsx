import type { ArcText } from '../../../../../bot/domain/wheel/layout/arc-path.ts'

const offsets = { start: '0%', middle: '50%', end: '100%' }

/** A text along an arc; the arc's `id` is of this text alone. */
export function ArcLetters({
  id,
  of: { text, size, path, anchor },
  className,
}: {
  id: string
  of: ArcText
  className: string
}) {
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
