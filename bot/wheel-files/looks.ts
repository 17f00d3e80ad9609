import type { Pattern } from '../journal/figure.ts'

/**
 * How a forum is told from the others: the colours of the tab's picture, in its order, and a pattern for those to whom
 * colours are alike. `fill` bears text in `ink`; `edge` stands out from the paper.
 */
export type Look = { fill: string; edge: string; ink: string; pattern: Pattern | null }

export type Theme = 'light' | 'dark'

/** What stands around and behind the marks. */
export type Paper = Record<
  'page' | 'ring' | 'line' | 'month' | 'closed' | 'text' | 'quiet' | 'today' | 'edge',
  string
>

export const papers: Record<Theme, Paper> = {
  light: {
    page: '#ffffff',
    ring: '#ffffff',
    line: '#e0e0e0',
    month: '#f5f5f5',
    closed: '#f0f0f0',
    text: '#242424',
    quiet: '#565656',
    today: '#5b5fc7',
    edge: '#616161',
  },
  dark: {
    page: '#292929',
    ring: '#292929',
    line: '#525252',
    month: '#1f1f1f',
    closed: '#1b1b1b',
    text: '#ffffff',
    quiet: '#bdbdbd',
    today: '#9ea2ff',
    edge: '#adadad',
  },
}

/**
 * Fill, edge and ink on light paper; on dark paper fill and ink change places and the edge is its own. Every edge stands 3:1 on
 * its paper (WCAG 1.4.11): yellow and light teal are darker than in the tab.
 */
const colors = [
  ['#a9d3f2', '#0078d4', '#004377', '#5caae5'],
  ['#f9e2ae', '#b07a00', '#835b00', '#f2c661'],
  ['#bdd99b', '#498205', '#294903', '#85b44c'],
  ['#d9a7e0', '#881798', '#4c0d55', '#b55fc1'],
  ['#efc4ad', '#ca5010', '#712d09', '#df8e64'],
  ['#a6e9ed', '#008d96', '#00666d', '#58d3db'],
  ['#eeacb2', '#c50f1f', '#6e0811', '#dc626d'],
  ['#a3b2e8', '#0027b4', '#001665', '#546fd2'],
  ['#ddc3b0', '#8e562e', '#50301a', '#bb8f6f'],
  ['#9bd9db', '#038387', '#02494c', '#4cb4b7'],
  ['#f7c0e3', '#e43ba6', '#80215d', '#ef85c8'],
] as const

/** Of the nth forum: eleven colours and twelve patterns, so that 132 forums look different. */
export function lookOf(nth: number | null, theme: Theme): Look {
  const color = nth === null ? undefined : colors[nth % colors.length]
  if (nth === null || color === undefined)
    return { fill: papers[theme].closed, edge: papers[theme].edge, ink: papers[theme].text, pattern: null }
  const [light, onLight, dark, onDark] = color
  const [fill, edge, ink] = theme === 'light' ? [light, onLight, dark] : [dark, onDark, light]
  const lines = figures[nth % figures.length] ?? []
  return {
    fill,
    edge,
    ink,
    pattern: { name: `p${nth % figures.length}`, side: 7, lines, color: between(fill, edge) },
  }
}

/** Halfway: seen in the fill and still behind the letters. */
function between(one: string, other: string): string {
  const part = (color: string, at: number) => parseInt(color.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round((part(one, at) + part(other, at)) / 2))
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`
}

type Lines = Pattern['lines']

const circle: Lines = Array.from({ length: 8 }, (_, at) => {
  const [from, to] = [(at * Math.PI) / 4, ((at + 1) * Math.PI) / 4]
  const round = (value: number) => Math.round(value * 100) / 100
  return [
    round(3.5 + 1.9 * Math.cos(from)),
    round(3.5 + 1.9 * Math.sin(from)),
    round(3.5 + 1.9 * Math.cos(to)),
    round(3.5 + 1.9 * Math.sin(to)),
  ] as const
})

/** Upright, rising, dots, falling, grid, rings, level, waves, crossed, peaks, bricks, triangles: lines in a square whose side is 7. */
const figures: readonly Lines[] = [
  [
    [2, 0, 2, 7],
    [5.5, 0, 5.5, 7],
  ],
  [
    [-1, 1, 1, -1],
    [0, 7, 7, 0],
    [6, 8, 8, 6],
  ],
  [
    [1.3, 1.7, 2.1, 1.7],
    [4.8, 5.2, 5.6, 5.2],
  ],
  [
    [-1, 6, 1, 8],
    [0, 0, 7, 7],
    [6, -1, 8, 1],
  ],
  [
    [3.5, 0, 3.5, 7],
    [0, 3.5, 7, 3.5],
  ],
  circle,
  [
    [0, 2, 7, 2],
    [0, 5.5, 7, 5.5],
  ],
  [
    [0, 3.5, 1.75, 2],
    [1.75, 2, 3.5, 3.5],
    [3.5, 3.5, 5.25, 5],
    [5.25, 5, 7, 3.5],
  ],
  [
    [0, 0, 7, 7],
    [7, 0, 0, 7],
  ],
  [
    [0, 5.5, 3.5, 1.5],
    [3.5, 1.5, 7, 5.5],
  ],
  [
    [0, 0.5, 7, 0.5],
    [0, 4, 7, 4],
    [1.75, 0.5, 1.75, 4],
    [5.25, 4, 5.25, 7.5],
  ],
  [
    [1.5, 5, 3.5, 1.5],
    [3.5, 1.5, 5.5, 5],
    [5.5, 5, 1.5, 5],
  ],
]
