import { tokens } from '@fluentui/react-components'
import type { HeatDay, Run, Standing } from './heat-model.ts'

const CELL = 12
const HEIGHT = 22

/** Each standing has a shape besides its colour: filled, hatched, dotted, or a line. */
const looks: Partial<Record<Standing, { fill: string; top: number; height: number }>> = {
  busy: { fill: tokens.colorPaletteRedForeground1, top: 2, height: 18 },
  tentative: { fill: 'url(#heat-hatched)', top: 2, height: 18 },
  unknown: { fill: 'url(#heat-dotted)', top: 2, height: 18 },
  outside_hours: { fill: tokens.colorNeutralStroke1, top: 9, height: 4 },
  elsewhere: { fill: tokens.colorPaletteBlueForeground2, top: 16, height: 4 },
}

/** Patterns that all strips of the page share. */
export function HeatPatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" style={{ position: 'absolute' }}>
      <defs>
        <pattern
          id="heat-hatched"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.4" height="5" style={{ fill: tokens.colorPaletteMarigoldForeground1 }} />
        </pattern>
        <pattern id="heat-dotted" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="1.2" style={{ fill: tokens.colorNeutralForeground3 }} />
        </pattern>
      </defs>
    </svg>
  )
}

type Strip = { day: HeatDay; runs: Run[]; chosen: { from: number; to: number } | null; label: string }

/** One person's day: nothing where they are free. The chosen time is framed. */
export function HeatStrip({ day, runs, chosen, label }: Strip) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${day.cells * CELL} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      style={{ display: 'block' }}
    >
      <rect
        x="0"
        y="0"
        width={day.cells * CELL}
        height={HEIGHT}
        style={{ fill: tokens.colorNeutralBackground3 }}
      />
      {runs.map(({ standing, from, to }) => {
        const look = looks[standing]
        if (look === undefined) return null
        return (
          <rect
            key={from}
            x={from * CELL}
            y={look.top}
            width={(to - from) * CELL}
            height={look.height}
            style={{ fill: look.fill }}
          />
        )
      })}
      {chosen !== null && (
        <rect
          x={chosen.from * CELL + 1}
          y="1"
          width={(chosen.to - chosen.from) * CELL - 2}
          height={HEIGHT - 2}
          style={{
            fill: 'none',
            stroke: tokens.colorCompoundBrandStroke,
            strokeWidth: 2,
            vectorEffect: 'non-scaling-stroke',
          }}
        />
      )}
    </svg>
  )
}

/** A square for the legend. */
export function HeatSample({ standing }: { standing: Standing }) {
  const look = looks[standing]
  return (
    <svg aria-hidden="true" width="28" height={HEIGHT} style={{ flexShrink: 0 }}>
      <rect width="28" height={HEIGHT} style={{ fill: tokens.colorNeutralBackground3 }} />
      {look && <rect x="2" width="24" y={look.top} height={look.height} style={{ fill: look.fill }} />}
    </svg>
  )
}
