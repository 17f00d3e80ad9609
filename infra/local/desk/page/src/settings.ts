export type Theme = 'default' | 'dark' | 'contrast'
export type Locale = 'da-DK' | 'en-US'

const prefix = 'desk-'

function read<T extends string>(name: string, allowed: readonly T[], usual: T): T {
  const kept = localStorage.getItem(prefix + name)
  return allowed.find((one) => one === kept) ?? usual
}

export const themes: readonly Theme[] = ['default', 'dark', 'contrast']
export const locales: readonly Locale[] = ['da-DK', 'en-US']

/** The person's Teams, as they have set it up: kept in this browser. */
export const settings = {
  get theme(): Theme {
    return read('theme', themes, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default')
  },
  set theme(theme: Theme) {
    localStorage.setItem(`${prefix}theme`, theme)
  },
  get locale(): Locale {
    return read('locale', locales, 'da-DK')
  },
  set locale(locale: Locale) {
    localStorage.setItem(`${prefix}locale`, locale)
  },
}
