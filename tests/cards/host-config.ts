/** Colours and measures close to those of Teams, so that a drawn card looks as it does there. */
export function hostConfig(theme: 'light' | 'dark'): object {
  const dark = theme === 'dark'
  const colour = (inLight: string, inDark: string) => {
    const value = dark ? inDark : inLight
    return { default: value, subtle: value }
  }
  const foregroundColors = {
    default: dark ? { default: '#ffffff', subtle: '#adadad' } : { default: '#242424', subtle: '#616161' },
    accent: colour('#5b5fc7', '#9299f7'),
    good: colour('#237b4b', '#92c353'),
    warning: colour('#835c00', '#f8d22a'),
    attention: colour('#c4314b', '#f87c80'),
  }
  const style = (inLight: string, inDark: string) => ({
    backgroundColor: dark ? inDark : inLight,
    foregroundColors,
  })
  return {
    fontFamily: 'Segoe UI, Arial, sans-serif',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: dark ? '#4a4a4a' : '#e0e0e0' },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    containerStyles: {
      default: style('#ffffff', '#292929'),
      emphasis: style('#f5f5f5', '#3b3b3b'),
      good: style('#e7f2da', '#1f3d26'),
      warning: style('#fbf6d9', '#4a3a00'),
      attention: style('#fcf4f6', '#4a1c22'),
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal' },
  }
}
