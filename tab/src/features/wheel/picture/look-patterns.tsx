import { makeStyles } from '@fluentui/react-components'
import { use, type ReactNode } from 'react'
import { ThemeContext } from '../../../app/theme-context.ts'
import type { Look, PatternName } from './looks.ts'

/** A tile's side. */
const SIDE = 7

const useStyles = makeStyles({
  ground: { '@media (forced-colors: active)': { fill: 'Canvas' } },
  figure: { '@media (forced-colors: active)': { stroke: 'CanvasText' } },
})

const figures: Record<PatternName, string> = {
  upright: 'M2,0 V7 M5.5,0 V7',
  rising: 'M-1,1 L1,-1 M0,7 L7,0 M6,8 L8,6',
  falling: 'M-1,6 L1,8 M0,0 L7,7 M6,-1 L8,1',
  grid: 'M3.5,0 V7 M0,3.5 H7',
  level: 'M0,2 H7 M0,5.5 H7',
  dots: 'M1.7,1.7 h.01 M5.2,5.2 h.01',
  rings: 'M3.5,1.6 a1.9,1.9 0 1 1 -.01,0',
  waves: 'M0,3.5 q1.75,-3 3.5,0 t3.5,0',
  crossed: 'M0,0 L7,7 M7,0 L0,7',
  peaks: 'M0,5.5 L3.5,1.5 L7,5.5',
  bricks: 'M0,0.5 H7 M0,4 H7 M1.75,0.5 V4 M5.25,4 V7.5',
  triangles: 'M1.5,5 L3.5,1.5 L5.5,5 Z',
  dashes: 'M1,2 h2 M4.5,5.5 h2',
}

/** What the marks of a forum are filled with; `scope` keeps the ids of two drawings on one page apart. */
export function LookPatterns({ looks, scope }: { looks: readonly Look[]; scope: string }): ReactNode {
  const styles = useStyles()
  // In high contrast all forums have one colour, and only the pattern tells them apart.
  const strength = use(ThemeContext) === 'contrast' ? 1 : 0.55
  return (
    <defs>
      {looks.map((look) => (
        <pattern
          key={look.id}
          id={`${scope}-${look.id}`}
          width={SIDE}
          height={SIDE}
          patternUnits="userSpaceOnUse"
        >
          <rect width={SIDE} height={SIDE} fill={look.fill} className={styles.ground} />
          <path
            d={figures[look.pattern]}
            fill="none"
            stroke={look.edge}
            strokeWidth={look.pattern === 'dots' ? 2.2 : 1}
            strokeLinecap="round"
            strokeOpacity={strength}
            className={styles.figure}
          />
        </pattern>
      ))}
    </defs>
  )
}

export const fillOf = (look: Look, scope: string): string => `url(#${scope}-${look.id})`
