import type { Theme as FluentTheme } from '@fluentui/react-components'
import type { Theme } from '../teams.ts'

export type LoadedTheme = { name: Theme; values: FluentTheme }

/** Only the theme that Teams shows is fetched: each is a few thousand values. */
export async function loadTheme(name: Theme): Promise<LoadedTheme> {
  return { name, values: (await modules[name]()).theme }
}

const modules = {
  light: () => import('./theme-light.ts'),
  dark: () => import('./theme-dark.ts'),
  contrast: () => import('./theme-contrast.ts'),
} satisfies Record<Theme, () => Promise<{ theme: FluentTheme }>>
