import { HostConfig } from 'adaptivecards'
import type { Theme } from '../teams.ts'

type Colors = Record<
  'text' | 'subtle' | 'accent' | 'good' | 'warning' | 'attention' | 'back' | 'emphasis' | 'line',
  string
>

/** Teams' own colours of cards in its three themes; each text colour is readable on both backgrounds. */
const colors: Record<Theme, Colors> = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#0e700e',
    warning: '#835c00',
    attention: '#b10e1c',
    back: '#ffffff',
    emphasis: '#f5f5f5',
    line: '#d1d1d1',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#9fd89f',
    warning: '#f2c661',
    attention: '#f1bbbc',
    back: '#292929',
    emphasis: '#333333',
    line: '#666666',
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff00',
    good: '#3ff23f',
    warning: '#ffff00',
    attention: '#ffff00',
    back: '#000000',
    emphasis: '#000000',
    line: '#ffffff',
  },
}

/** How Teams draws cards, as near as its documentation tells. */
export function hostConfig(theme: Theme): HostConfig {
  const set = colors[theme]
  const color = (plain: string, subtle = plain) => ({ default: plain, subtle })
  const foregroundColors = {
    default: color(set.text, set.subtle),
    dark: color(set.text, set.subtle),
    light: color(set.text, set.subtle),
    accent: color(set.accent),
    good: color(set.good),
    warning: color(set.warning),
    attention: color(set.attention),
  }
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  const emphasis = container(set.emphasis)
  return new HostConfig({
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: set.line },
    supportsInteractivity: true,
    containerStyles: {
      default: container(set.back),
      emphasis,
      accent: emphasis,
      good: emphasis,
      warning: emphasis,
      attention: emphasis,
    },
    // Below the page's own headings.
    textBlock: { headingLevel: 3 },
    textStyles: {
      heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    },
    factSet: {
      title: {
        color: 'default',
        size: 'default',
        weight: 'bolder',
        isSubtle: false,
        wrap: true,
        maxWidth: 150,
      },
      value: { color: 'default', size: 'default', weight: 'default', isSubtle: false, wrap: true },
      spacing: 12,
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
        requiredInputs: { weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder' },
    },
  })
}
