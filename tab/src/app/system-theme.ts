import type { Theme } from '../teams.ts'

/** Outside Teams the page follows the machine. */
export function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
