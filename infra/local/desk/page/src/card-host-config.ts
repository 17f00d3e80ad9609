import { HostConfig } from 'adaptivecards'
import type { Theme } from './settings.ts'

type Colours = {
  text: string
  subtle: string
  accent: string
  good: string
  warning: string
  attention: string
  back: string
  emphasis: string
}

/** Teams' own colours of text and containers in its three themes. */
const colours: Record<Theme, Colours> = {
  default: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0b6a0b',
    warning: '#835c00',
    attention: '#b10e1c',
    back: '#ffffff',
    emphasis: '#f5f5f5',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#9ad29a',
    warning: '#fce100',
    attention: '#f1707b',
    back: '#292929',
    emphasis: '#1f1f1f',
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ffff01',
    back: '#000000',
    emphasis: '#000000',
  },
}

export function hostConfig(theme: Theme): HostConfig {
  const set = colours[theme]
  const colour = (value: string, subtle = value) => ({ default: value, subtle })
  const foregroundColors = {
    default: colour(set.text, set.subtle),
    accent: colour(set.accent),
    good: colour(set.good),
    warning: colour(set.warning),
    attention: colour(set.attention),
    dark: colour(set.text, set.subtle),
    light: colour(set.subtle),
  }
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  return new HostConfig({
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme === 'contrast' ? '#ffffff' : '#8a8a8a' },
    supportsInteractivity: true,
    containerStyles: {
      default: style(set.back),
      emphasis: style(set.emphasis),
      accent: style(set.emphasis),
      good: style(set.emphasis),
      warning: style(set.emphasis),
      attention: style(set.emphasis),
    },
    // Under the person's name, which is the page's second level.
    textBlock: { headingLevel: 3 },
    textStyles: {
      heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder' },
    },
  })
}
