import { createContext } from 'react'
import type { Theme } from '../teams.ts'

/** The theme of Teams around the tab, for what Fluent does not draw: the cards. */
export const ThemeContext = createContext<Theme>('light')
